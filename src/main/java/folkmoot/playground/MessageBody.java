package folkmoot.playground;

/** Draws what a message says: its blocks, or its words when it has none. */
final class MessageBody {
  private final MrkdwnHtml words;
  private final BlockHtml blocks;

  MessageBody(World world) {
    this.words = new MrkdwnHtml(world);
    this.blocks = new BlockHtml(world);
  }

  /**
   * A message as somebody sees it.
   *
   * @param place its id on the page, where it may stand in the channel and in its thread
   */
  Html.Markup of(Message message, Person reader, String place) {
    return Html.markup(
        message.blocks().isEmpty()
            ? "<div class=\"b-text\">" + words.mrkdwn(message.text(), reader) + "</div>"
            : blocks.all(message.blocks(), Drawing.of(message, reader, place)));
  }
}
