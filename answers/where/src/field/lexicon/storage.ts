/** What keeps data. */
export const storagePrograms: Readonly<Record<string, string>> = {
  storage: `
    rook rook-ceph ceph longhorn openebs mayastor linstor piraeus: block storage, distributed storage, replicated storage, storage cluster, osd, disks of the nodes
    openebs local-path-provisioner topolvm zfs-localpv: local storage, hostpath storage, local volumes
    csi-driver-nfs csi-nfs nfs-subdir-external-provisioner democratic-csi synology-csi nfs-provisioner tns-csi: nfs storage, nas volumes
    csi-driver-smb: samba storage, smb
    snapshot-controller snapscheduler: snapshots, volume snapshots
    volsync velero kopia restic k8up backrest kasten kopiur pgbackrest borg duplicati: backups, backup, restore
    scrutiny smartctl smartctl-exporter: disk health, smart values, failing disk
    fstrim: trim, ssd
    rook-ceph ceph: ceph dashboard, ceph disks, block devices
    longhorn: replicas of volumes, volume replicas
    volsync kopia restic kopiur velero: backup repository, volume backups, restores, backup jobs, backup server
    democratic-csi csi-driver-nfs: nas storage class, truenas, synology
    openebs local-path-provisioner: local disks, hostpath
    snapshot-controller: snapshot class
    scrutiny smartctl-exporter: health of the disks, drive health, hard disks
    minio-operator garage: object storage operator
    csi-driver-smb: windows share volumes
  `,
  databases: `
    cloudnative-pg cnpg postgres postgresql crunchy-postgres postgres-operator zalando pgo: postgres, postgresql, database, databases, sql, database cluster
    pgadmin adminer cloudbeaver dbgate phpmyadmin: database admin, database ui
    dragonfly redis valkey keydb memcached: redis, cache, in memory store, key value store
    mariadb mysql percona galera: mysql, database, databases, sql
    mongodb couchdb ferretdb: document database, database
    influxdb influx questdb timescaledb victoria-metrics prometheus: time series, metrics database
    qdrant chromadb weaviate milvus: vector database, embeddings
    rabbitmq kafka strimzi nats: queue, message queue, streaming platform
    cloudnative-pg crunchy-postgres postgres: database server, postgres server, postgres cluster, sql server, database operator
    dragonfly redis valkey: cache server, session cache
    mariadb mysql: mariadb database
    emqx: mqtt cluster
    clickhouse: analytics database
    etcd: key value
    barman-cloud plugin-barman-cloud: database backups, wal archive
    pgadmin: look into the database
  `,
};
