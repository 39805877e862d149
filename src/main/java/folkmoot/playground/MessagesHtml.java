package folkmoot.playground;

import com.google.gson.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what a person sees in a channel: each message, and under it its thread. */
final class MessagesHtml {
  /** Where the page is scrolled to after something was done. */
  static final String LATEST = "latest";

  private final World world;
  private final MrkdwnHtml words;
  private final BlockHtml blocks;

  MessagesHtml(World world) {
    this.world = world;
    this.words = new MrkdwnHtml(world);
    this.blocks = new BlockHtml(world);
  }

  String all(List<Message> messages, Page.Looking looking) {
    if (messages.isEmpty()) {
      return "<p>Nothing has been posted here yet.</p>";
    }
    Map<String, List<Message>> threads = new LinkedHashMap<>();
    messages.forEach(
        message -> threads.computeIfAbsent(root(message), ts -> new ArrayList<>()).add(message));
    String latest = messages.get(messages.size() - 1).ts();
    StringBuilder html = new StringBuilder();
    threads
        .values()
        .forEach(
            thread ->
                thread.forEach(
                    message -> html.append(one(message, looking, message.ts().equals(latest)))));
    return html.toString();
  }

  private static String root(Message message) {
    return message.threadTs() == null ? message.ts() : message.threadTs();
  }

  private String one(Message message, Page.Looking looking, boolean latest) {
    JsonArray shown = message.blocks();
    String body =
        shown.isEmpty()
            ? "<div class=\"b-text\">" + words.mrkdwn(message.text(), looking.person()) + "</div>"
            : blocks.all(shown, Drawing.of(message, looking.person(), message.ts()));
    Instant sent = Instant.ofEpochSecond(seconds(message));
    return Html.fill(
        """
        <article class="message%s%s"%s><p class="context"><strong>%s</strong>%s <time datetime="%s">%s</time>%s</p>
        <form method="post" action="/playground/act/click">%s%s%s%s</form></article>
        """,
        message.threadTs() == null ? "" : " reply",
        message.ephemeral() ? " private" : "",
        Html.markup(latest ? " id=\"" + LATEST + "\"" : ""),
        world.app().name(),
        message.threadTs() == null ? "" : ", in the thread,",
        Moments.write(sent),
        Moments.spoken(sent),
        message.ephemeral() ? " · Only you can see this" : "",
        Html.markup(looking.hidden()),
        Html.markup(Html.hidden("channel", message.channel())),
        Html.markup(Html.hidden("ts", message.ts())),
        Html.markup(body));
  }

  private static long seconds(Message message) {
    return Long.parseLong(message.ts().substring(0, message.ts().indexOf('.')));
  }
}
