/** Files, messages, development, and the pages that lead to the others. */
export const workPrograms: Readonly<Record<string, string>> = {
  files: `
    nextcloud owncloud ocis opencloud seafile: files, file sync, cloud drive, cloud storage, dropbox
    syncthing resilio: file synchronisation, sync folders
    filebrowser sftpgo copyparty filestash: file manager, file browser, browse files
    pingvin-share send zipline chibisafe palmr samba: file share, send files, share files
    minio garage rustfs seaweedfs versitygw: object storage, s3, bucket, buckets
    privatebin hastebin microbin opengist wastebin: paste, snippets, pastebin
    vaultwarden bitwarden passbolt psono: passwords, password manager, credentials vault
    nextcloud owncloud opencloud seafile: file sharing, shared files, our cloud, cloud files
    filebrowser cloudcommander copyparty: web file manager, files in the browser, upload files
    samba smb: windows share, windows shares
    minio garage rustfs seaweedfs: s3 storage, s3 server, object store, bucket storage
    syncthing: sync phones, folder sync
    webdav sftpgo: webdav, sftp, ftp
    kopia restic-server rest-server: backup server
  `,
  communication: `
    synapse dendrite conduit tuwunel continuwuity element matrix mattermost rocketchat zulip: chat, messaging, matrix, messenger
    mumble teamspeak: voice chat
    thelounge znc soju: irc
    mastodon gotosocial lemmy misskey pds: social network, fediverse, microblog
    maddy smtp-relay postfix stalwart mailu docker-mailserver mailrise mailpit: mail, email, smtp, mail relay, outgoing mail
    roundcube snappymail protonmail-bridge: mailbox, webmail
    ntfy gotify apprise pushover alertmanager notifiarr: push notifications, notifications
    smtp-relay postfix maddy haraka: mail server, send mail, cluster mail, mails of the cluster, mail provider
    matrix synapse tuwunel conduit element: chat server, family chat
    ntfy gotify: phone notifications, push messages
    jitsi galene bigbluebutton: video calls, meetings
    discord-bot: discord bot
    listmonk: newsletter, mailing list
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
    gitea forgejo: git repositories, code repositories, source code
    actions-runner-controller gha-runner-scale-set arc forgejo-runner gitea-runner: ci, runner pods, ci workers, pipelines
    renovate renovate-operator mend: dependency bot, image updates
    zot harbor registry distribution: docker images, own images, docker registry
    ollama llmkube vllm llama litellm: local ai, ai models, local language model, ai model, inference
    open-webui librechat: ai chat, chat interface
    litellm: ai gateway, model proxy
    karpor backstage: developer portal
    sonarqube: code quality
    minecraft-operator: minecraft servers
    tekton argo-workflows: pipeline runs
    atlantis: terraform runs, terraform pull requests
    sentry glitchtip bugsink: error tracking, crash reports
    wakapi: coding statistics
    browserless playwright chrome: headless browser
    searxng: private search
  `,
  pages: `
    homepage homarr glance heimdall dashy flame hajimari homer organizr: start page, landing page, home page, app dashboard, portal, startpage
    gatus uptime-kuma uptimerobot kener statping cachet healthchecks endpoints: status page, website checks, watch websites, website monitoring, public website, uptime, uptime monitoring, endpoint checks, health checks
    speedtest speedtest-tracker speedtest-exporter librespeed openspeedtest myspeed: speed test, internet speed, bandwidth test
    kromgo: badges, readme badges, public metrics
    echo echo-server whoami podinfo: test page, echo, whoami
    error-pages: error pages, not found page
    netboot-xyz netbootxyz tftpd pixiecore matchbox: network boot, pxe, netboot
    homepage homarr glance homer dashy hajimari heimdall: dashboard of apps, app links, links page, bookmarks page, overview page
    gatus uptime-kuma: up or down, availability, health of the services, website is up
    error-pages: maintenance page
    speedtest-tracker openspeedtest: internet bandwidth, line speed
  `,
};
