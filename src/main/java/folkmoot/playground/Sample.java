package folkmoot.playground;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** The sample partnership: who is in which workspace and channel when a playground starts fresh. */
record Sample(Directory directory, List<Channel> channels, Story story) {
  /**
   * What can be tried with the sample at once.
   *
   * @param as who begins, by name
   * @param answers who answers next, by name
   * @param commands what is typed at the beginning of a week, the first thing to try first
   */
  record Story(String as, String answers, String channel, List<String> commands) {
    String opening() {
      return commands.get(0);
    }
  }

  static Sample load() {
    JsonObject sample = Json.parse(resource("sample.json")).getAsJsonObject();
    return new Sample(
        new Directory(
            app(Json.child(sample, "app")),
            Json.objects(sample, "teams").stream().map(Sample::team).toList(),
            Json.objects(sample, "people").stream().map(Sample::person).toList()),
        Json.objects(sample, "channels").stream().map(Channels::read).toList(),
        story(Json.child(sample, "story")));
  }

  /** The text of a file packed beside the playground's classes. */
  static String resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream("/playground/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: playground/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AppIdentity app(JsonObject app) {
    return new AppIdentity(
        Json.text(app, "app_id", ""),
        Json.text(app, "bot_id", ""),
        Json.text(app, "bot_user", ""),
        Json.text(app, "name", ""),
        Json.text(app, "handle", ""),
        Json.text(app, "team", ""));
  }

  private static Story story(JsonObject story) {
    return new Story(
        Json.text(story, "as", ""),
        Json.text(story, "answers", ""),
        Json.text(story, "channel", ""),
        Json.texts(story, "commands"));
  }

  private static Team team(JsonObject team) {
    return new Team(
        Json.text(team, "id", ""), Json.text(team, "name", ""), Json.text(team, "domain", ""));
  }

  private static Person person(JsonObject person) {
    return new Person(
        Json.text(person, "id", ""),
        Json.text(person, "name", ""),
        Json.text(person, "handle", ""),
        Json.text(person, "team", ""),
        Json.text(person, "organisation"),
        ZoneId.of(Json.text(person, "zone", "Europe/London")),
        Json.flag(person, "convener"));
  }
}
