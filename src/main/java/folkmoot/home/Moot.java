package folkmoot.home;

import folkmoot.Verb;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.command.CommandWords;
import folkmoot.command.Reading;
import folkmoot.command.Resolution;
import folkmoot.command.VerbBook;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.CommandCall;
import folkmoot.store.Database;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command: which verb a line means, in which partnership, and whether she may use it. */
final class Moot {
  private final Database database;
  private final Door door;
  private final Texts texts;
  private final VerbBook book;
  private final Map<String, Verb> verbs;
  private final Verb hub;

  /**
   * @param hub what a line without a verb does
   */
  Moot(Needs needs, List<Verb> verbs, Verb hub) {
    this.database = needs.database();
    this.door = new Door(needs.partnerships());
    this.texts = needs.texts();
    this.book = new VerbBook(verbs.stream().map(Verb::name).toList());
    this.verbs =
        verbs.stream().collect(Collectors.toMap(verb -> verb.name().word(), Function.identity()));
    this.hub = hub;
  }

  /** All there are. */
  List<Verb> verbs() {
    return List.copyOf(verbs.values());
  }

  /** Somebody typed the command. */
  Answer typed(CommandCall call) {
    return line(Visit.in(call.actor(), call.channel()), call.text());
  }

  /** Somebody wants, wherever she is, what this line does. */
  Answer anywhere(Actor actor, String line) {
    return line(Visit.anywhere(actor), line);
  }

  /** Somebody chose the partnership for a line typed before; the value is both. */
  Answer chosen(Click click) {
    Value value = Value.of(click.value());
    return line(Visit.about(click.actor(), value.partnership()), value.rest());
  }

  /** Somebody pressed the button that does what this verb alone does; the value says where. */
  Answer pressed(Verb verb, Click click) {
    Visit visit = Visit.about(click.actor(), Value.of(click.value()).partnership());
    return enter(visit, new Wish(verb, Arguments.none(), ""));
  }

  /**
   * Somebody acted on something about one partnership.
   *
   * @param value the partnership's id, and after a blank what {@code act} is told
   */
  Answer inside(Actor actor, String value, BiFunction<Scene, String, Answer> act) {
    Value parts = Value.of(value);
    Verb verb =
        new Verb(hub.name(), Verb.Who.MEMBER, request -> act.apply(request.here(), parts.rest()));
    return enter(Visit.about(actor, parts.partnership()), new Wish(verb, Arguments.none(), ""));
  }

  private Answer line(Visit visit, String typed) {
    Reading reading = CommandLine.read(typed);
    Resolution resolution = book.resolve(reading.line());
    if (resolution instanceof Resolution.Known known) {
      Verb verb = Objects.requireNonNull(verbs.get(known.verb().word()));
      return understood(visit, verb, reading, typed);
    }
    if (resolution instanceof Resolution.NoVerb) {
      return enter(visit, new Wish(hub, Arguments.none(), ""));
    }
    if (resolution instanceof Resolution.Unknown unknown) {
      return said(CommandWords.unknown(unknown, texts));
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return said(CommandWords.ambiguous(ambiguous, texts));
    }
    throw new AssertionError(resolution);
  }

  private Answer understood(Visit visit, Verb verb, Reading reading, String typed) {
    Arguments arguments = reading.line().arguments();
    if (verb.freeWords()) {
      return enter(visit, new Wish(verb, arguments, typed));
    }
    if (reading instanceof Reading.Misread misread) {
      return said(CommandWords.misread(misread, texts));
    }
    return enter(visit.naming(arguments.channelId()), new Wish(verb, arguments, typed));
  }

  /** What somebody wants to do, and the line in which she said so. */
  private record Wish(Verb verb, Arguments arguments, String line) {}

  private Answer enter(Visit visit, Wish wish) {
    Access access = database.transact(tx -> door.enter(tx, visit, wish.verb().who()));
    if (access instanceof Access.Refused refused) {
      return new Answer.Whisper(AccessViews.refused(refused, wish.line(), texts));
    }
    Scene scene = ((Access.Granted) access).scene();
    return wish.verb()
        .run()
        .apply(new Verb.Request(visit.actor(), channel(visit, scene), scene, wish.arguments()));
  }

  private static ChannelId channel(Visit visit, @Nullable Scene scene) {
    return visit.channel() == null
        ? Objects.requireNonNull(scene).partnership().home()
        : visit.channel();
  }

  private static Answer said(Mrkdwn words) {
    return new Answer.Whisper(PieceViews.message(List.of(words)));
  }

  /** The value of one of our buttons: a partnership, and after a blank what else there is. */
  private record Value(PartnershipId partnership, String rest) {
    static Value of(String value) {
      int blank = value.indexOf(' ');
      return blank < 0
          ? new Value(new PartnershipId(value), "")
          : new Value(new PartnershipId(value.substring(0, blank)), value.substring(blank + 1));
    }
  }
}
