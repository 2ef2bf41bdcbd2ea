import type { Aspect } from '../aspect.ts';

/** What apps keep: secrets, volumes, backups, databases. */
export const storedAspects: readonly Aspect[] = [
  {
    called:
      'secret, secrets, password, passwords, passphrase, credential, credentials, login, token, api token, api key, access key, ssh key, private key, keys, key of, key that, webhook, rotate, renew, revoke, leaked, expired token, secret data',
    kinds: 'ExternalSecret Secret SealedSecret OnePasswordItem',
    roles: ['secret'],
  },
  { called: 'secret store, vault address, 1password vault', kinds: 'ClusterSecretStore SecretStore' },
  { called: 'sops, encrypt, encryption rule, age key, decrypt', keys: /creation_rules|path_regex/ },
  {
    called:
      'size, bigger, larger, smaller, grow, resize, expand, capacity, space, gigabyte, gigabytes, terabyte, terabytes, gib, disk full, more disk, more storage, run out, disk larger, volume larger, no space left',
    keys: /(?:CAPACITY|SIZE|\bstorage|\bcapacity|\bsize|Size)["']?: *(?:&\w+ +)?["']?\d+/,
    kinds: 'PersistentVolumeClaim',
    roles: ['claim'],
  },
  {
    called: 'volume, volumes, claim, disk, pvc, persistent',
    keys: /\b(?:existingClaim|claimName|volumeName|persistence)\b|CLAIM\b|PVC\b[^\n:]*:/,
    kinds: 'PersistentVolumeClaim PersistentVolume',
    roles: ['claim'],
  },
  {
    called: 'storage class, default storage',
    keys: /storageClass\w*|is-default-class/,
    kinds: 'StorageClass',
  },
  {
    called: 'network share, nfs, nfs share, nas, shared folder, mount, mount path',
    keys: /type: nfs|\bnfs\b|persistence:|server:/,
  },
  {
    called: 'snapshot, snapshots, volume snapshots',
    keys: /snapshot\w*/i,
    kinds: 'VolumeSnapshotClass VolumeSnapshot SnapshotPolicy SnapshotSchedule',
  },
  {
    called: 'backup, backups, back up, restore',
    keys: /volsync|backup|kopiur|repository:/i,
    kinds:
      'ReplicationSource ReplicationDestination ScheduledBackup Schedule SnapshotPolicy SnapshotSchedule Backup ObjectStore',
  },
  {
    called:
      'keep, kept, hold on to, hold onto, how long, retain, retention, daily snapshots, weekly, monthly, yearly, for a year, half a year, days of',
    keys: /retain\w*|retention\w*|keep\w*|\b(?:hourly|daily|weekly|monthly|yearly):/i,
    kinds: 'ReplicationSource SnapshotPolicy Schedule ObjectStore',
    isMeasure: true,
  },
  {
    called:
      'schedule, daily, nightly, hourly, every hour, every night, every day, times a day, once a day, cron, at night, o clock, morning, evening, midnight, noon, am, pm, weekend, weekends, hours, weekly run, how often, more often, less often, every week',
    keys: /schedule|\bcron/i,
    kinds: 'CronJob ReplicationSource SnapshotSchedule ScheduledBackup Schedule',
    isMeasure: true,
  },
  {
    called:
      'off site, offsite, remote backup, second backup, copy of the backup, s3 bucket, backup bucket, cloudflare r2, backblaze b2, backblaze, wasabi, minio bucket, bucket of the backups',
    keys: /\b(?:r2|s3|b2)\b|bucket|backblaze|wasabi/i,
    kinds: 'ReplicationSource ObjectStore BackupStorageLocation',
  },
  {
    called: 'restore a volume, restore from backup, bring back, older backup, previous backup',
    keys: /dataSourceRef|restoreAsOf|\bprevious:|bootstrap:\s*\n\s*recovery/,
    kinds: 'ReplicationDestination VolumeRestore Restore',
    roles: ['task'],
  },
  {
    called: 'repository maintenance, unlock, locked repository, prune the repository',
    keys: /\bunlock|prune\w*|maintenance/i,
    kinds: 'KopiaMaintenance Maintenance RepositoryMaintenance',
  },
  { called: 'access mode, read write many, many pods at once', keys: /accessModes?|ACCESS_?MODES?/i },
  {
    called: 'scratch space, temporary directory, temporary files, tmp, transcode directory',
    keys: /emptyDir|tmpfs|medium: Memory/,
    roles: ['release'],
  },
  {
    called:
      'osd, ceph disks, disks of ceph, disk to ceph, pool, replication factor, failure domain, copies of the data, storage pool',
    keys: /deviceFilter|devicePathFilter|devices:|failureDomain|replicated:/,
    kinds: 'CephCluster CephBlockPool CephFilesystem CephObjectStore',
  },
  {
    called: 'bucket claim, new bucket, object store user, another bucket',
    kinds: 'ObjectBucketClaim CephObjectStoreUser Bucket',
  },
];
