package folkmoot.directory;

import folkmoot.ids.ChannelId;

/** A channel our bot is in; its name without the hash. */
public record KnownChannel(ChannelId id, String name) {}
