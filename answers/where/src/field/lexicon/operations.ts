/** What watches and maintains a cluster. */
export const operationsPrograms: Readonly<Record<string, string>> = {
  observability: `
    kube-prometheus-stack prometheus victoria-metrics thanos mimir: metrics, monitoring, scraping, prometheus
    alertmanager kube-prometheus-stack karma: alerts, alerting, alert routing, pager, notifications
    silence-operator silences alertmanager: silence, mute alerts
    loki victoria-logs victorialogs graylog: logs, log storage, log retention, logging
    vector promtail alloy fluent-bit fluentbit: log collector, log shipping, syslog, logs
    grafana grafana-operator perses: dashboards, dashboard, graphs, charts on a screen
    tempo jaeger opentelemetry otel: traces, tracing
    blackbox-exporter smokeping: probes, ping, reachability
    snmp-exporter: snmp, switch metrics, pdu
    unpoller unifi-poller: network metrics, access point metrics
    nut network-ups-tools peanut nut-exporter nut-upsd apcupsd: ups, battery backup, uninterruptible power, power outage, battery
    node-exporter: node metrics, host metrics
    headlamp kubernetes-dashboard kubetail lens k8s-dashboard weave-gitops capacitor: cluster dashboard, kubernetes ui, cluster ui
    goldilocks vpa krr: resource recommendations, right sizing
    beszel glances netdata zabbix checkmk: server stats, host monitoring
    metrics-server: pod metrics, kubectl top, resource usage
    keda zeroscaler prometheus-adapter: autoscaling, scale to zero, scaling
    prometheus kube-prometheus-stack victoria-metrics: metrics server, metric storage, metrics retention
    alertmanager: alert messages, alert receivers
    grafana: charts of metrics, dashboard login, dashboards folder
    loki victoria-logs: keep logs, log server, log search
    vector promtail alloy fluent-bit: collect logs, router logs, syslog receiver
    blackbox-exporter: ping devices, reachability
    snmp-exporter: switch metrics, snmp devices
    unpoller: wifi metrics
    nut network-ups-tools: ups over usb, ups battery, power failure
    silence-operator: silenced alerts
    karma: alert overview
    kromgo: badges of the readme
    headlamp: cluster web ui
    pyroscope parca: profiling
    tempo jaeger otel-collector opentelemetry: traces, tracing
    keda: scale by queue, scale on event
    holmesgpt robusta botkube: cluster bot
    fluentd graylog: log routing
    healthchecks: cron monitoring, dead man switch
  `,
  cluster: `
    system-upgrade-controller system-upgrade tuppr: cluster upgrades, talos upgrades, kubernetes upgrades, os upgrades, node upgrades
    k8tz: time zone, timezone, time zone of pods
    kured: reboots, rebooting nodes
    descheduler: rebalance pods, spread pods, eviction
    node-feature-discovery: hardware labels, node features, usb devices
    intel-device-plugin intel-device-plugins intel-gpu-resource-driver nvidia-device-plugin gpu-operator amd-gpu amd-device-plugin: gpu, graphics card, hardware transcoding, igpu
    generic-device-plugin smarter-device-manager akri: devices, usb devices, tun device
    kubelet-csr-approver talos-cloud-controller-manager: kubelet certificates, csr
    flux flux-operator flux-instance flux-system: flux, gitops, reconciler, sync
    tofu-controller tf-controller terraform crossplane: infrastructure as code, terraform
    kubevirt cdi: virtual machines, vms
    talos-backup etcd-defrag etcd: etcd backup, etcd
    ipmi pikvm jetkvm: remote hands, ipmi, kvm
    tuppr system-upgrade-controller: automatic node upgrades, upgrade plan
    descheduler: move pods, uneven nodes
    reloader: restart pods on change
    k8tz: time zone of the pods, default time zone
    spegel: image sharing between nodes
    intel-gpu-resource-driver intel-device-plugin nvidia-device-plugin: gpu driver, share the gpu, video card
    node-feature-discovery: detect hardware, detected devices
    kubelet-csr-approver: kubelet serving certificates
    flux-operator flux-instance: flux version, flux itself, gitops operator
    metrics-server: node usage
    cert-manager: certificate operator
    capacitor headlamp: flux ui
    kubevirt: vm disks
    zfs-exporter: zfs
    multus: extra interfaces
    topolvm: lvm
    konflate flate: rendered diff
  `,
};
