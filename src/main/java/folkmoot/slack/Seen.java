package folkmoot.slack;

import folkmoot.ids.ChannelId;

/** An event about a person and a channel: she joined it, left it, or opened the App Home. */
public record Seen(Actor actor, ChannelId channel) {}
