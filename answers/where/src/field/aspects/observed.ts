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
  { called: 'silence, mute', kinds: 'Silence AlertmanagerConfig' },
  {
    called: 'scrape, scraping, scrape target, metrics endpoint',
    kinds: 'ServiceMonitor PodMonitor ScrapeConfig VMServiceScrape VMScrapeConfig Probe',
    keys: /serviceMonitor|scrape\w*/i,
  },
  { called: 'ping, probe target, blackbox', kinds: 'Probe' },
];
