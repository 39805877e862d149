package folkmoot;

/** How what happens in Slack reaches Folkmoot. */
enum Transport {
  /** Signed requests to an address that Slack can call. */
  HTTP,
  /** Socket Mode: Folkmoot calls Slack. */
  SOCKET
}
