package folkmoot.outbox;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes what a row says, in the language in which it is read. */
final class Wording {
  private final Tongues tongues;
  private final Gson gson = GsonFactory.createSnakeCase();

  Wording(Tongues tongues) {
    this.tongues = tongues;
  }

  /** How and by whom a row is read. */
  record Read(Row.Head head, Row.To to) {}

  /** In the language of its reader. */
  Row.Content of(Tx tx, Read read, Supplier<Message> message, Instant notBefore) {
    return content(Speaking.in(language(tx, read), message), notBefore);
  }

  /** A card may come to be read by everybody in the channel, so it speaks as to all. */
  private Locale language(Tx tx, Read read) {
    String channel = read.to().channel();
    String reader = read.to().user();
    return channel != null && (reader == null || read.head().operation().equals(Row.CARD))
        ? tongues.of(tx, new ChannelId(channel))
        : tongues.of(
            tx, new TeamId(read.head().installation()), new UserId(Objects.requireNonNull(reader)));
  }

  /** In all languages, so that the row does not tell by its language who reads it. */
  Row.Content inAll(Outgoing message) {
    Map<String, Row.Content> all = new LinkedHashMap<>();
    for (Locale language : tongues.all()) {
      all.put(
          language.getLanguage(),
          content(Speaking.in(language, message.message()), message.notBefore()));
    }
    Row.Content usual = all.values().iterator().next();
    return new Row.Content(
        usual.text(), usual.blocks(), message.notBefore(), Versions.json(all), Enclosure.NONE);
  }

  private Row.Content content(Message message, Instant notBefore) {
    return new Row.Content(message.text(), gson.toJson(message.blocks()), notBefore);
  }
}
