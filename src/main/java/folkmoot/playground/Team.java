package folkmoot.playground;

/** A Slack workspace. */
record Team(String id, String name, String domain) {}
