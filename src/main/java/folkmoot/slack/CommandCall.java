package folkmoot.slack;

import folkmoot.ids.ChannelId;

/** Somebody typed {@code /moot …}. */
public record CommandCall(Actor actor, ChannelId channel, String text) {}
