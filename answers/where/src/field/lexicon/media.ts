/** What is watched, heard, read, downloaded and played. */
export const mediaPrograms: Readonly<Record<string, string>> = {
  media: `
    plex jellyfin emby: media server, films, movies, tv shows, watch films, watch movies, streaming, video library
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
    plex jellyfin emby kodi stash: movie server, film server, video server, media library, transcode films
    jellystat tautulli tracearr: who watched, plays
    navidrome lyrion music-assistant snapcast mopidy beets: audio, albums, record collection
    audiobookshelf storyteller readarr: spoken books
    calibre kavita komga booklore: e books, ebook reader, comic reader, magazines
    tubearchivist jellyplex watchstate plextraktsync: sync watched
    immich photoprism photoview: pictures of the family, photo gallery, photo album, machine learning of the photos, face recognition
    agregarr kometa: collections of films
    manyfold: 3d models, stl files
    romm: game roms
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
    qbittorrent transmission deluge: torrent downloads, seed ratio
    sabnzbd nzbget: usenet downloads, news server
    sonarr radarr lidarr readarr prowlarr bazarr whisparr: arr apps, downloaders, media managers
    prowlarr: search indexers, torrent sites
    recyclarr configarr: custom format, quality settings
    gallery-dl jdownloader pyload aria2 ariang: direct downloads, file downloads
    bitmagnet: dht, torrent search
  `,
  games: `
    minecraft mc-router crafty minepanel: minecraft, game server
    valheim palworld satisfactory factorio terraria vrising zomboid enshrouded ark pelican pterodactyl 7dtd cs2: game server, games
    romm emulatorjs retroassembly retrom gamevault: roms, retro games, emulator, game library, consoles
    foundryvtt foundry-vtt: role playing, tabletop, dungeons
    minecraft factorio valheim palworld satisfactory terraria: game world, game servers, game server for friends
    minecraft: blocks game, java edition, bedrock
    foundryvtt: tabletop games
  `,
};
