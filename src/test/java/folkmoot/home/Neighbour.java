package folkmoot.home;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import folkmoot.Feature;
import folkmoot.OpenItem;
import folkmoot.Recurring;
import folkmoot.Verb;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.rhythm.Turn;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.time.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another feature: it notes what it is asked to do, and has open what a test gives it. */
final class Neighbour implements Feature {
  final List<String> asked = new ArrayList<>();
  final List<OpenItem> open = new ArrayList<>();
  final List<Recurring> recurring = new ArrayList<>();

  @Override
  public List<Verb> verbs() {
    return List.of(
        verb("setup", Verb.Who.ANYBODY, false),
        verb("pulse", Verb.Who.CONVENER, false),
        new Verb(new VerbName("cancel", List.of(), true), Verb.Who.CONVENER, this::note),
        verb("good", Verb.Who.MEMBER, true));
  }

  private Verb verb(String word, Verb.Who who, boolean freeWords) {
    return new Verb(new VerbName(word, List.of(), false), who, freeWords, this::note);
  }

  private Answer note(Verb.Request request) {
    Scene scene = request.scene();
    asked.add(
        (scene == null ? "nowhere" : scene.partnership().name() + " " + scene.member().name())
            + " in "
            + request.channel()
            + ": "
            + request.arguments().words().strip());
    return new Answer.Done();
  }

  @Override
  public List<OpenItem> openFor(Tx tx, Scene scene) {
    return open;
  }

  @Override
  public List<Recurring> recurring(Tx tx, Partnership partnership) {
    return recurring;
  }

  /** Something that recurs on Thursdays at 14:00. */
  static Recurring recurs(String what, boolean paused) {
    Cadence cadence =
        new Cadence(1, LocalTime.of(14, 0), ZoneId.of("Europe/London"), LocalDate.of(2026, 12, 3));
    List<Turn> next = cadence.next(Street.NOW, 3).stream().map(due -> new Turn(due, due)).toList();
    return new Recurring(what, what, "", "every week", next, null, paused, new Fixed());
  }

  private static final class Fixed implements Recurring.Switches {
    @Override
    public void skip(Tx tx, @Nullable Instant due) {}

    @Override
    public void pause(Tx tx, boolean paused) {}

    @Override
    public boolean canStop() {
      return false;
    }

    @Override
    public void stop(Tx tx) {}
  }

  @Override
  public List<LayoutBlock> result(Tx tx, Audited<PublishedRound> round) {
    return round.value().facts().kind().equals("pulse")
        ? List.of(PieceViews.words(Mrkdwn.escaped(round.value().facts().title())))
        : List.of();
  }

  @Override
  public List<LayoutBlock> overTime(Tx tx, Partnership partnership) {
    return asked.isEmpty()
        ? List.of()
        : List.of(PieceViews.words(Mrkdwn.escaped(partnership.name() + " over time")));
  }

  static OpenItem item(String line, int seconds, boolean answered) {
    return new OpenItem(
        Mrkdwn.escaped(line),
        Instant.parse("2026-12-02T17:00:00Z"),
        seconds,
        answered,
        new OpenItem.Button("pulse.answer", "rnd_" + seconds, "Answer"),
        () -> form(line));
  }

  static View form(String callback) {
    return Views.view(v -> v.type("modal").callbackId(callback));
  }
}
