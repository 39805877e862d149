package folkmoot.outbox;

import folkmoot.ids.ChannelId;

/** Where a delivered message stands in Slack. */
public record Posted(ChannelId channel, String ts) {}
