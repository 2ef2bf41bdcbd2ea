/** What runs a house and its household. */
export const housePrograms: Readonly<Record<string, string>> = {
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
    home-assistant: house automation, automation of the house, blinds, garage door, presence, scenes
    zigbee2mqtt deconz zha: door sensors, motion sensors, temperature sensors, smart bulbs
    mosquitto emqx vernemq nanomq: mqtt server, mqtt users, mqtt broker
    frigate: security cameras, camera recordings, recordings, object detection, ip cameras
    node-red n8n: flows
    go2rtc mediamtx rtsp-simple-server: camera streams, rtsp
    homebridge scrypted: homekit, apple home
    govee2mqtt hyperion wled: led strips, led lights
    ring-mqtt tuya: doorbells
    pikvm jetkvm: kvm switch
    valetudo: vacuum, robot
  `,
  household: `
    paperless paperless-ngx docspell papermerge teedy mayan: documents, scanner, scans, scanned, scanned documents, letters, ocr, paperwork, receipts, invoices archive
    stirling-pdf gotenberg bentopdf: pdf, pdf tools, merge pdf
    docuseal documenso: sign documents, signatures
    obsidian obsidian-livesync trilium joplin memos silverbullet affine hedgedoc standardnotes blinko: notes, note taking
    outline bookstack dokuwiki wikijs wiki-js docmost mediawiki xwiki: wiki, knowledge base
    linkding linkwarden karakeep hoarder shiori linkace: bookmarks, links, saved links
    wallabag readeck omnivore: read later, articles
    freshrss miniflux tt-rss rsshub rss-bridge commafeed fluxer redlib: rss, feeds, feed reader, news reader, newspapers
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
    paperless paperless-ngx paperless-gpt paperless-ai: document archive, archive of documents, document management, mail import, recognise text, text recognition, filed papers
    vikunja donetick: reminders, task list, shopping
    actual firefly: spending, household budget, expenses, money of the family
    mealie tandoor: recipe manager, recipe collection, cook book, cookbook
    homebox grocy snipe-it: inventory of the house
    linkwarden karakeep linkding: read it later, web archive
    memos joplin trilium outline obsidian: note taking, notebook, journal, diary
    freshrss miniflux: newsfeed, blogs, subscriptions to feeds
    atuin: shell history
    davis baikal radicale nextcloud: address book, shared calendar
    wger fittrackee endurain: training, sports, runs
    immich-kiosk kiosk: photo frame, picture frame
    thelounge: chat client
    cyberchef it-tools omni-tools: converters for developers
    bitwarden vaultwarden: family passwords
    stirling-pdf bentopdf: pdf files
  `,
};
