package folkmoot.reflection;

import folkmoot.asking.Tools;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.Instruments;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Scene;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A member reflects page by page, reads what she kept, and deletes it. */
final class Reflections {
  /** Earlier ones in one window. */
  static final int ON_A_PAGE = 8;

  private final Tools tools;
  private final Instruments instruments;
  private final Notebook notebook;

  Reflections(Tools tools, Instruments instruments, Notebook notebook) {
    this.tools = tools;
    this.instruments = instruments;
    this.notebook = notebook;
  }

  /** What she kept. */
  Shown overview(Scene scene) {
    return tools.database().transact(tx -> overview(tx, scene, Shown.Said.NOTHING, 0));
  }

  /** The same from a button; its value is the partnership and how many to pass over. */
  Shown overview(Click click) {
    return pressed(
        click, (tx, value) -> overview(tx, value.scene(), Shown.Said.NOTHING, value.from()));
  }

  private Shown overview(Tx tx, Scene scene, Shown.Said said, int from) {
    List<Reflection> all = notebook.of(tx, scene.member().id());
    List<Reflection> finished = all.stream().filter(Reflection::isFinished).toList();
    int start = from < finished.size() ? from : 0;
    int end = Math.min(finished.size(), start + ON_A_PAGE);
    return new Shown.Overview(
        scene.partnership().id(),
        said,
        finished.subList(start, end),
        finished.size() < all.size(),
        start,
        end < finished.size());
  }

  /** She begins one, or goes on with the one she began. */
  Shown begin(Click click) {
    return pressed(
        click,
        (tx, value) -> {
          Scene scene = value.scene();
          Reflection reflection =
              notebook.of(tx, scene.member().id()).stream()
                  .filter(each -> !each.isFinished())
                  .findFirst()
                  .orElseGet(() -> Reflection.begun(tools.ids().random("rfl")));
          List<Leaf> pages = pages(scene.partnership());
          return page(tx, scene, reflection, reflection.firstOpen(pages));
        });
  }

  private List<Leaf> pages(Partnership partnership) {
    return Leaf.of(instruments.of(Instrument.Use.REFLECTION, partnership.name()));
  }

  private Shown page(Tx tx, Scene scene, Reflection reflection, int number) {
    List<Leaf> pages = pages(scene.partnership());
    int there = Math.max(0, Math.min(number, pages.size() - 1));
    return new Shown.Page(
        scene.partnership().id(),
        reflection,
        pages,
        there,
        isNeverWritten(tx, scene.member().id()));
  }

  private boolean isNeverWritten(Tx tx, MemberId member) {
    return tools.partnerships().wishes(tx, member).reminding() == Reminding.CHANNEL;
  }

  /** She sends a page: it is kept, and the next one comes, or all is done. */
  Shown send(Submission sent) {
    return paged(sent.actor(), Metadata.read(sent.metadata()), sent.values(), 1);
  }

  /** She goes a page back; what stands on this one is kept too. */
  Shown back(Click click) {
    return paged(click.actor(), Metadata.read(click.metadata()), click.values(), -1);
  }

  /** What a page carries with it. */
  record Metadata(PartnershipId partnership, String id, int page) {
    static Metadata read(String written) {
      String[] parts = written.split(" ");
      return new Metadata(new PartnershipId(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }

    String written() {
      return partnership + " " + id + " " + page;
    }
  }

  private Shown paged(Actor actor, Metadata metadata, FormValues values, int step) {
    return inside(
        actor,
        metadata.partnership(),
        (tx, scene) -> {
          Reflection before =
              notebook
                  .find(tx, scene.member().id(), metadata.id())
                  .orElseGet(() -> Reflection.begun(metadata.id()));
          return before.isFinished()
              ? overview(tx, scene, Shown.Said.KEPT, 0)
              : turned(tx, new Turn(scene, before, metadata, values, step));
        });
  }

  /** One page as it was sent. */
  private record Turn(
      Scene scene, Reflection before, Metadata metadata, FormValues values, int step) {
    @Override
    public String toString() {
      return "Turn";
    }
  }

  private Shown turned(Tx tx, Turn turn) {
    List<Leaf> pages = pages(turn.scene().partnership());
    int number = Math.max(0, Math.min(turn.metadata().page(), pages.size() - 1));
    Leaf leaf = pages.get(number);
    Map<String, String> written = written(leaf, turn.values());
    for (Map.Entry<String, String> each : written.entrySet()) {
      if (each.getValue().codePointCount(0, each.getValue().length()) > Reflection.MOST_WORDS) {
        return new Shown.TooLong(LeafViews.wordsBlock(each.getKey()));
      }
    }
    Reflection now = turn.before().with(leaf, chosen(leaf, turn.values()), written);
    boolean last = turn.step() > 0 && number == pages.size() - 1;
    if (last && now.isEmpty()) {
      return new Shown.Nothing(firstBlock(leaf));
    }
    keep(tx, turn.scene().member().id(), now);
    return last ? finish(tx, turn, now, pages) : page(tx, turn.scene(), now, number + turn.step());
  }

  /** One that she emptied again, or never filled in, is not worth a row. */
  private void keep(Tx tx, MemberId member, Reflection now) {
    if (now.isEmpty()) {
      notebook.delete(tx, member, now.id());
    } else {
      notebook.save(tx, member, now);
    }
  }

  private Shown finish(Tx tx, Turn turn, Reflection now, List<Leaf> pages) {
    Scene scene = turn.scene();
    Instant moment = tools.clock().instant();
    LocalDate today = moment.atZone(scene.member().zone()).toLocalDate();
    notebook.save(tx, scene.member().id(), now.finished(today, pages));
    boolean asked =
        !turn.values().all(LeafViews.FOLLOW).isEmpty() && !isNeverWritten(tx, scene.member().id());
    new ReflectionStore(tx).followUp(now.id(), asked ? moment.plus(FollowUp.AFTER) : null);
    return overview(tx, scene, asked ? Shown.Said.KEPT_AND_WRITTEN_TO : Shown.Said.KEPT, 0);
  }

  private static String firstBlock(Leaf leaf) {
    return leaf.prompts().stream()
        .findFirst()
        .map(prompt -> LeafViews.wordsBlock(prompt.id()))
        .orElse(LeafViews.FOLLOW);
  }

  /** The skip of a question counts as leaving it out. */
  private static Map<String, Integer> chosen(Leaf leaf, FormValues values) {
    Map<String, Integer> chosen = new HashMap<>();
    for (Instrument.Item item : leaf.items()) {
      values
          .one(item.id())
          .map(Integer::valueOf)
          .filter(point -> point > 0)
          .ifPresent(point -> chosen.put(item.id(), point));
    }
    return chosen;
  }

  private static Map<String, String> written(Leaf leaf, FormValues values) {
    Map<String, String> written = new HashMap<>();
    for (Instrument.Prompt prompt : leaf.prompts()) {
      values
          .one(LeafViews.wordsBlock(prompt.id()))
          .map(String::strip)
          .ifPresent(text -> written.put(prompt.id(), text));
    }
    return written;
  }

  /** One goes for good. */
  Shown delete(Click click) {
    return pressed(
        click,
        (tx, value) -> {
          notebook.delete(tx, value.scene().member().id(), value.rest());
          return overview(tx, value.scene(), Shown.Said.DELETED, 0);
        });
  }

  /** All go for good. */
  Shown deleteAll(Click click) {
    return pressed(
        click,
        (tx, value) -> {
          notebook.deleteAll(tx, value.scene().member().id());
          return overview(tx, value.scene(), Shown.Said.DELETED, 0);
        });
  }

  /** The value of a button: whose place, and after a blank what it is about. */
  private record Value(Scene scene, String rest) {
    int from() {
      return rest.isEmpty() ? 0 : Integer.parseInt(rest);
    }
  }

  private Shown pressed(Click click, BiFunction<Tx, Value, Shown> act) {
    int blank = click.value().indexOf(' ');
    String partnership = blank < 0 ? click.value() : click.value().substring(0, blank);
    String rest = blank < 0 ? "" : click.value().substring(blank + 1);
    return inside(
        click.actor(),
        new PartnershipId(partnership),
        (tx, scene) -> act.apply(tx, new Value(scene, rest)));
  }

  private Shown inside(Actor actor, PartnershipId partnership, BiFunction<Tx, Scene, Shown> act) {
    return tools
        .database()
        .transact(
            tx ->
                tools
                    .partnerships()
                    .scene(tx, actor, partnership)
                    .map(scene -> act.apply(tx, scene))
                    .orElseGet(Shown.Stranger::new));
  }
}
