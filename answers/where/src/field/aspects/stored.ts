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
    keys: /\b(?:existingClaim|claimName|volumeName|persistence)\b|CLAIM\b|PVC\b/,
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
      'keep, kept, how long, retain, retention, daily snapshots, weekly, monthly, yearly, for a year, half a year, days of',
    keys: /retain\w*|retention\w*|keep\w*|\b(?:hourly|daily|weekly|monthly|yearly):/i,
    kinds: 'ReplicationSource SnapshotPolicy ScheduledBackup Schedule ObjectStore',
  },
  {
    called:
      'schedule, daily, nightly, hourly, every hour, every night, every day, times a day, once a day, cron, at night, o clock, how often, more often, less often, every week',
    keys: /schedule|\bcron/i,
    kinds: 'CronJob ReplicationSource SnapshotSchedule ScheduledBackup Schedule',
  },
  {
    called: 'database, databases, postgres, database user',
    keys: /postgres|INIT_POSTGRES|database/i,
    kinds: 'Cluster Database Pooler PostgresCluster MariaDB Dragonfly',
  },
];
