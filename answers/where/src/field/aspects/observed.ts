import type { Aspect } from '../aspect.ts';

/** How the cluster is watched. */
export const observedAspects: readonly Aspect[] = [
  {
    called: 'dashboard, dashboards, panel',
    keys: /grafana_dashboard|dashboards?:/,
    kinds: 'GrafanaDashboard',
    roles: ['dashboard'],
  },
  {
    called: 'alert, alerts, alert rule, warn, warning, alarm, notify when, page me',
    keys: /\balert:|PrometheusRule|expr:/,
    kinds: 'PrometheusRule AlertmanagerConfig VMRule VMAlertmanagerConfig',
  },
  {
    called: 'flux alert, flux alerts, flux notifications, notification, notifications, notify',
    keys: /eventSeverity|eventSources|exclusionList/,
    kinds: 'Alert Provider AlertmanagerConfig',
  },
  { called: 'flux webhook, push event, receiver, github webhook', kinds: 'Receiver' },
  {
    called:
      'alert route, alert routes, alertmanager route, alert receiver, send alerts, alerts to, route alerts, repeat alerts, alerts again, remind, reminder, open alerts, inhibit, group alerts, pager, on call, phone, watchdog, heartbeat, dead man switch',
    keys: /receivers:|repeat_?interval|group_?by|inhibit_?rules/i,
    kinds: 'AlertmanagerConfig VMAlertmanagerConfig',
    roles: ['config'],
  },
  { called: 'recording rule, recorded metric', keys: /\brecord:/, kinds: 'PrometheusRule VMRule' },
  {
    called: 'data source, datasource, data sources, datasources',
    keys: /datasources?\b/i,
    kinds: 'GrafanaDatasource',
  },
  { called: 'drop metrics, relabel, too many metrics, cardinality', keys: /metricRelabel\w*|relabel\w*/i },
  {
    called:
      'watch website, public website, website from outside, monitor website, monitor a website, check a site, site is up, uptime check, uptime, monitored, monitor another',
    keys: /\bendpoints:|\bmonitors\b/i,
    kinds: 'Probe Endpoint Monitor',
    roles: ['config'],
  },
  { called: 'snmp, snmp module', keys: /snmp\w*/i },
  {
    called: 'log rule, log alert, alert on logs, drop logs, log pipeline, log source, syslog',
    keys: /loki\w*|transforms|sinks|pipeline\w*/i,
    roles: ['config'],
  },
  { called: 'silence, mute', kinds: 'Silence AlertmanagerConfig' },
  {
    called: 'scrape, scraping, scrape target, metrics endpoint',
    kinds: 'ServiceMonitor PodMonitor ScrapeConfig VMServiceScrape VMScrapeConfig Probe',
    keys: /serviceMonitor|scrape\w*/i,
  },
  { called: 'ping, probe target, blackbox', kinds: 'Probe' },
];
