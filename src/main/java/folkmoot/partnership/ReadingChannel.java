package folkmoot.partnership;

import folkmoot.ids.ChannelId;

/** A channel in which a partnership's weekly summary is read. */
public record ReadingChannel(ChannelId channel, Audience audience) {}
