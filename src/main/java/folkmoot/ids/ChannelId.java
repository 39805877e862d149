package folkmoot.ids;

/** A Slack conversation id (C…, G… or D…). */
public record ChannelId(String value) {
  public ChannelId {
    Blank.refuse(value, "ChannelId");
  }

  @Override
  public String toString() {
    return value;
  }
}
