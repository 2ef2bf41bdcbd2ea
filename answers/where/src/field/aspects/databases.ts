import type { Aspect } from '../aspect.ts';

/** What is asked of databases. */
export const databaseAspects: readonly Aspect[] = [
  {
    called: 'database, databases, postgres, database user',
    keys: /postgres|INIT_POSTGRES|database/i,
    kinds: 'Cluster Database Pooler PostgresCluster MariaDB Dragonfly',
  },
  {
    called: 'new database, another database, second database, database for, postgres database for',
    kinds: 'Database',
  },
  {
    called:
      'connections, max connections, shared buffers, work mem, database parameter, database parameters, slow queries',
    keys: /max_?connections|shared_buffers|parameters:|work_mem/i,
    kinds: 'Cluster MariaDB',
  },
  { called: 'pooler, connection pool, connection pooling, pgbouncer', kinds: 'Pooler' },
  {
    called:
      'database backup, database backups, backups of the database, backup of the database, wal, point in time recovery, barman',
    keys: /barman\w*|retentionPolicy|walStorage|ScheduledBackup/i,
    kinds: 'ScheduledBackup ObjectStore Cluster PostgresCluster',
  },
  {
    called: 'postgres extension, preload, vector extension, vectors',
    keys: /shared_preload_libraries|extensions:|pgvector|vectorchord/i,
    kinds: 'Cluster',
  },
  { called: 'superuser, database superuser, superuser password', keys: /superuser\w*/i },
];
