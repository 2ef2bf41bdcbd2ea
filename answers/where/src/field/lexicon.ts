/**
 * Self-hosted apps and the operators below them, by what they are for. A line names programs as folders, charts and images
 * do, and after the colon what people call them who do not know their names: words and short phrases, separated by
 * commas. A program may stand in several lines.
 */
export const lexicon: Readonly<Record<string, string>> = {
  media: `
    plex jellyfin emby: media server, films, movies, tv shows, watch, streaming, video library
    overseerr jellyseerr seerr ombi: media requests, film requests, movie requests, request films, request movies, wish list
    navidrome funkwhale koel ampache music-assistant gonic airsonic lyrion: music, songs, music player, music streaming, audio player
    calibre calibre-web kavita komga booklore grimmory autocaliweb: books, ebooks, book library, reading
    komga kavita suwayomi tachidesk: comics, manga
    audiobookshelf booksonic podgrab castopod: audiobooks, podcasts, audio books
    dispatcharr threadfin tvheadend ersatztv tunarr xteve channels: live tv, iptv, tv channels, epg
    tautulli tracearr jellystat streamystats: watch statistics, plex statistics, play history
    kometa plex-meta-manager imagemaid posterizarr: posters, collections, overlays
    wizarr: invite, media users
    immich photoprism pigallery2 ente lychee piwigo photoview librephotos: photos, pictures, gallery, photo library, photo backup, images of the family
  `,
  downloads: `
    sonarr: series, tv shows, episodes, television
    radarr: films, movies
    lidarr soularr slskd deemix: music downloads, albums, music collection
    readarr lazylibrarian shelfmark chaptarr: book downloads, ebook downloads
    bazarr subgen lingarr: subtitles
    prowlarr jackett nzbhydra2 flaresolverr byparr: indexers, indexer, trackers
    qbittorrent deluge transmission rtorrent rutorrent flood qui qbit qbitmanage: torrents, torrent client, downloader, download client, seeding, bittorrent
    cross-seed autobrr: torrents, cross seeding, seeding, announces, irc announces
    sabnzbd nzbget: usenet, newsgroups, downloader, download client, nzb
    tdarr fileflows unmanic handbrake: transcoding, transcode, video conversion, encoding
    pinchflat tubearchivist metube tubesync ytdl-sub youtubedl-material invidious: youtube, video downloads, channels
    maintainerr janitorr decluttarr cleanuparr swaparr: media cleanup, delete watched, stalled downloads
    recyclarr profilarr configarr buildarr notifiarr: quality profiles, custom formats, trash guides
    unpackerr: extract archives, unpack, unrar
    listsync watchlistarr pulsarr: lists, watchlist
    mylar mylar3 kapowarr: comic downloads, manga downloads
  `,
  'home automation': `
    home-assistant homeassistant hass openhab domoticz homebridge appdaemon: home automation, smart home, automations, smart lamps, smart lights, smart plugs, lights, heating, thermostat
    node-red: automation flows, flow editor
    zigbee2mqtt zigbee: zigbee, zigbee stick, zigbee coordinator, bulbs, lamps, light bulbs
    zwave-js-ui zwavejs2mqtt zwave zwavejs: z-wave, zwave stick
    matter-server matter otbr: matter, thread, border router
    mosquitto emqx vernemq hivemq: mqtt, message broker, broker
    esphome tasmota: firmware, microcontrollers, esp32, sensors
    frigate scrypted go2rtc viseron blue-iris double-take shinobi zoneminder wyze-bridge moonfire: cameras, camera, nvr, doorbell, surveillance, cctv, motion detection, video recording
    piper whisper openwakeword wyoming rhasspy kokoro: voice assistant, speech, text to speech, wake word
    evcc: car charging, wallbox, ev charging
    teslamate lubelogger lubelog hammond: car, tesla, vehicle
    rtl-433 rtlamr2mqtt rtlamr dsmr-reader dsmr: meter, power meter, radio sensors
    solar-assistant solis emoncms envoy solaredge: solar, energy, inverter
    spoolman octoprint mainsail klipper fluidd bambu: 3d printer, filament, printing
    ecowitt2mqtt weewx: weather station
  `,
  household: `
    paperless paperless-ngx docspell papermerge teedy mayan: documents, scanner, scans, scanned, scanned documents, letters, ocr, paperwork, receipts, invoices archive
    stirling-pdf gotenberg bentopdf: pdf, pdf tools, merge pdf
    docuseal documenso: sign documents, signatures
    obsidian obsidian-livesync trilium joplin memos silverbullet affine hedgedoc standardnotes blinko: notes, note taking
    outline bookstack dokuwiki wikijs wiki-js docmost mediawiki xwiki: wiki, knowledge base
    linkding linkwarden karakeep hoarder shiori linkace: bookmarks, links, saved links
    wallabag readeck omnivore: read later, articles
    freshrss miniflux tt-rss rsshub rss-bridge commafeed fluxer redlib: rss, feeds, feed reader, news reader, news
    mealie tandoor recipesage norish: recipes, cooking, meal plan, meals
    grocy kitchenowl: groceries, shopping list, household stock
    homebox: household inventory, belongings
    firefly firefly-iii actual actualbudget actual-budget ghostfolio maybe sure: budget, finances, money, accounting, bank
    wallos: subscriptions
    invoiceninja invoice-ninja: bills, invoices
    vikunja donetick tasks-md: to do list, todo, chores, tasks of the family
    plane planka wekan kanboard focalboard openproject leantime: kanban, project management, issue tracker
    radicale baikal davis xandikos: calendar, contacts, caldav, carddav
    monica: people, relationships
    gramps gramps-web webtrees: family tree, genealogy
    wger endurain fittrackee sparkyfitness: fitness, workouts, health
    dawarich owntracks traccar: location history, gps, tracking
    babybuddy: baby, child
    excalidraw drawio draw-io: whiteboard, drawing, diagrams
    it-tools cyberchef: developer tools, converters
  `,
  files: `
    nextcloud owncloud ocis opencloud seafile: files, file sync, cloud drive, cloud storage, dropbox
    syncthing resilio: file synchronisation, sync folders
    filebrowser sftpgo copyparty filestash: file manager, file browser, browse files
    pingvin-share send zipline chibisafe palmr samba: file share, send files, share files
    minio garage rustfs seaweedfs versitygw: object storage, s3, bucket, buckets
    privatebin hastebin microbin opengist wastebin: paste, snippets, pastebin
    vaultwarden bitwarden passbolt psono: passwords, password manager, credentials vault
  `,
  communication: `
    synapse dendrite conduit tuwunel continuwuity element matrix mattermost rocketchat zulip: chat, messaging, matrix, messenger
    mumble teamspeak: voice chat
    thelounge znc soju: irc
    mastodon gotosocial lemmy misskey pds: social network, fediverse, microblog
    maddy smtp-relay postfix stalwart mailu docker-mailserver mailrise mailpit: mail, email, smtp, mail relay, outgoing mail
    roundcube snappymail protonmail-bridge: mailbox, webmail
    ntfy gotify apprise pushover alertmanager notifiarr: push notifications, notifications
  `,
  development: `
    gitea forgejo gitlab onedev soft-serve gogs: git server, git hosting, code hosting
    actions-runner-controller actions-runner-system arc gha-runner-scale-set runner woodpecker drone tekton: ci runners, ci jobs, build jobs, runners, github runners, self hosted runner, build runner
    n8n windmill activepieces huginn argo-workflows kestra temporal: workflow automation, workflows
    coder code-server openvscode-server: code editor, vscode, development environment
    zot harbor registry docker-registry distribution: container registry, image registry, registry
    spegel kuik dragonfly: image mirror, peer to peer images, registry mirror, image cache
    renovate renovate-operator: dependency updates, update bot
    ollama open-webui localai litellm librechat anythingllm lobe-chat vllm llmkube kubeai llama: ai, llm, language model, chatbot, chat gpt
    comfyui invokeai stable-diffusion automatic1111: image generation
    searxng whoogle: search engine, web search, meta search
    meilisearch elasticsearch opensearch typesense: full text search
    ghost wordpress hugo website: website, blog, homepage of ours
    shlink yourls kutt: short links, url shortener
    plausible umami matomo goatcounter: web analytics, visitors
    changedetection: website changes, price watch, change detection
    guacamole kasm meshcentral rustdesk: remote desktop, remote access
  `,
  games: `
    minecraft mc-router crafty minepanel: minecraft, game server
    valheim palworld satisfactory factorio terraria vrising zomboid enshrouded ark pelican pterodactyl 7dtd cs2: game server, games
    romm emulatorjs retroassembly retrom gamevault: roms, retro games, emulator, game library, consoles
    foundryvtt foundry-vtt: role playing, tabletop, dungeons
  `,
  pages: `
    homepage homarr glance heimdall dashy flame hajimari homer organizr: start page, landing page, home page, app dashboard, portal, startpage
    gatus uptime-kuma kener statping cachet healthchecks endpoints: status page, uptime, uptime monitoring, endpoint checks, health checks
    speedtest speedtest-tracker speedtest-exporter librespeed openspeedtest myspeed: speed test, internet speed, bandwidth test
    kromgo: badges, readme badges, public metrics
    echo echo-server whoami podinfo: test page, echo, whoami
    error-pages: error pages, not found page
    netboot-xyz netbootxyz tftpd pixiecore matchbox: network boot, pxe, netboot
  `,
  network: `
    cilium calico flannel kube-ovn: network plugin, cni, pod network, load balancer, load balancer addresses, bgp, network policies
    metallb kube-vip purelb: load balancer, load balancer addresses, virtual ip
    multus whereabouts: second network, vlan, iot network, network attachment
    ingress-nginx nginx traefik envoy envoy-gateway istio contour haproxy kgateway caddy nginx-gateway: ingress, reverse proxy, ingress controller, web proxy, gateway
    istio linkerd: service mesh
    cloudflared cloudflare-tunnel pangolin newt frp: tunnel, cloudflare tunnel, from outside, public access
    external-dns cloudflare-dns unifi-dns: dns records, public dns, publish hostnames, dns
    k8s-gateway coredns unifi-dns bind bind9 technitium powerdns dnsdist unbound: internal dns, split dns, local dns, dns
    coredns: cluster dns
    blocky adguard adguard-home pihole pi-hole: ad blocking, adblock, block ads, ad blocker, dns filter, blocklists, dns
    ddns cloudflare-ddns ddclient ddns-updater oddns: dynamic dns, public ip address, home ip
    tailscale headscale wireguard wg-easy netbird zerotier openvpn firezone: vpn, remote access, mesh vpn
    gluetun pod-gateway vpn-gateway vpn: vpn, vpn client, outgoing vpn, egress vpn
    unifi omada unifi-controller: wifi, access points, network controller
    netbox nautobot: ip address management, racks
    chrony ntp ntpd: time server, ntp
    kea dnsmasq: dhcp
    crowdsec fail2ban: intrusion, bans, firewall, attackers
    mdns avahi mdns-repeater udp-broadcast-relay: multicast, discovery across networks, mdns
  `,
  security: `
    authelia authentik keycloak kanidm pocket-id zitadel dex tinyauth oauth2-proxy: login, single sign on, sso, identity provider, authentication, oidc, sign in
    lldap glauth openldap kanidm: users, user directory, ldap, groups
    cert-manager step-ca acme-dns: certificates, certificate, tls, https, lets encrypt, acme
    trust-manager: ca bundle, trusted certificates
    external-secrets onepassword onepassword-connect bitwarden-sdk doppler infisical akeyless: secret store, secrets from the vault, 1password, secret sync
    vault openbao: secrets server, vault
    reloader stakater: restart on change, restart when secrets change, reload
    reflector emberstack replicator: copy secrets, mirror secrets, replicate
    kyverno gatekeeper approver-policy: policies, policy, admission
    trivy kubescape falco tetragon: vulnerabilities, security scan
  `,
  storage: `
    rook rook-ceph ceph longhorn openebs mayastor linstor piraeus: block storage, distributed storage, replicated storage, storage cluster, osd, disks of the nodes
    openebs local-path-provisioner topolvm zfs-localpv: local storage, hostpath storage, local volumes
    csi-driver-nfs csi-nfs nfs-subdir-external-provisioner democratic-csi synology-csi nfs-provisioner tns-csi: nfs storage, nas volumes
    csi-driver-smb: samba storage, smb
    snapshot-controller snapscheduler: snapshots, volume snapshots
    volsync velero kopia restic k8up backrest kasten kopiur pgbackrest borg duplicati: backups, backup, restore
    scrutiny smartctl smartctl-exporter: disk health, smart values, failing disk
    fstrim: trim, ssd
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
  `,
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
  `,
  cluster: `
    system-upgrade-controller system-upgrade tuppr: cluster upgrades, talos upgrades, kubernetes upgrades, os upgrades, node upgrades
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
  `,
};
