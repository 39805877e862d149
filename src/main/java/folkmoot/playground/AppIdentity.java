package folkmoot.playground;

/**
 * The installed app as Slack knows it: its ids, its bot user, and the workspace that installed it.
 */
record AppIdentity(
    String appId, String botId, String botUser, String name, String handle, String team) {}
