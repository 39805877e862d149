package folkmoot.appreciative;

import folkmoot.appreciative.GuestStore.Row;
import folkmoot.asking.Tools;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.outbox.Message;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.pairing.Guest;
import folkmoot.pairing.Pairing;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.prompt.Phase;
import folkmoot.prompt.Prompt;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The Discovery interviews: who wants to be paired, and with whom everybody is. */
final class Pairs {
  private final Tools tools;
  private final PhaseRecipe recipe;

  Pairs(Tools tools, PhaseRecipe recipe) {
    this.tools = tools;
    this.recipe = recipe;
  }

  /** What a member is told who presses a button about pairs. */
  sealed interface Told {
    /** She is on the list. */
    record Listed(Series series, Partnership partnership) implements Told {}

    /** She is not, or not any more. */
    record NotListed() implements Told {}

    /** She is with these. */
    record With(Meeting meeting) implements Told {}

    /** She was the only one. */
    record Alone() implements Told {}

    /** Pairs were made before. */
    record TooLate() implements Told {}

    /** Discovery is over, and nothing of it is kept. */
    record Over() implements Told {}

    /** She is no member. */
    record NotMember() implements Told {}
  }

  /**
   * Those who are to talk with each other, as one of them is told.
   *
   * @param others their names
   * @param crosses whether they are of more than one organisation
   * @param questions two to ask each other
   */
  record Meeting(List<String> others, boolean crosses, List<String> questions) {
    Meeting {
      others = List.copyOf(others);
      questions = List.copyOf(questions);
    }
  }

  /** She wants to be paired. */
  Told join(Click click) {
    return about(
        click,
        (tx, here) -> {
          if (here.series().pairsAt() == null) {
            return mine(tx, here);
          }
          new GuestStore(tx).addOnce(here.series().order(), here.scene().member().id());
          return new Told.Listed(here.series(), here.scene().partnership());
        });
  }

  /** She does not want to any more. */
  Told leave(Click click) {
    return about(
        click,
        (tx, here) -> {
          if (here.series().pairsAt() == null) {
            return new Told.TooLate();
          }
          new GuestStore(tx).remove(here.series().order(), here.scene().member().id());
          return new Told.NotListed();
        });
  }

  /** She asks with whom she is. */
  Told mine(Click click) {
    return about(click, this::mine);
  }

  private record Here(Series series, Scene scene) {}

  private Told about(Click click, BiFunction<Tx, Here, Told> act) {
    return tools.database().transact(tx -> about(tx, click, act));
  }

  private Told about(Tx tx, Click click, BiFunction<Tx, Here, Told> act) {
    Series series = new SeriesStore(tx).hold(click.value()).orElse(null);
    Scene scene =
        series == null
            ? null
            : tools.partnerships().scene(tx, click.actor(), series.partnership()).orElse(null);
    if (series == null || scene == null) {
      return new Told.NotMember();
    }
    return series.ended() || series.phases() > 1
        ? new Told.Over()
        : act.apply(tx, new Here(series, scene));
  }

  private Told mine(Tx tx, Here here) {
    Series series = here.series();
    Optional<Row> row = new GuestStore(tx).find(series.order(), here.scene().member().id());
    if (row.isEmpty()) {
      return series.pairsAt() == null ? new Told.TooLate() : new Told.NotListed();
    }
    if (series.pairsAt() != null) {
      return new Told.Listed(series, here.scene().partnership());
    }
    Integer pair = row.get().pair();
    return pair == null
        ? new Told.Alone()
        : new Told.With(meeting(tx, here.scene().partnership(), series, row.get()));
  }

  /** Makes the pairs, tells each, and the channel's post offers to look it up. */
  void make(Tx tx, Series series) {
    Partnership partnership = tools.partnerships().get(tx, series.partnership());
    List<Member> members = tools.partnerships().members(tx, partnership.id());
    List<Row> rows = new GuestStore(tx).of(series.order());
    List<Guest> guests =
        rows.stream().flatMap(row -> member(members, row.member())).map(Pairs::guest).toList();
    List<List<Guest>> made = Pairing.of(guests, series.seed());
    for (int i = 0; i < made.size(); i++) {
      for (Guest guest : made.get(i)) {
        MemberId id = new MemberId(guest.id());
        new GuestStore(tx).paired(new Row(series.order(), id, i, tools.ids().random("pair")));
      }
    }
    for (Row row : new GuestStore(tx).of(series.order())) {
      member(members, row.member()).forEach(member -> tell(tx, partnership, series, row, member));
    }
    tools
        .outbox()
        .update(
            tx,
            series.key(Phase.DISCOVERY),
            () -> PhaseViews.post(series, Phase.DISCOVERY, partnership, tools.texts()));
  }

  private void tell(Tx tx, Partnership partnership, Series series, Row row, Member member) {
    String note = row.note() == null ? tools.ids().random("pair") : row.note();
    Supplier<Message> message =
        () ->
            row.pair() == null
                ? PhaseViews.alone(tools.texts())
                : PhaseViews.note(
                    meeting(tx, partnership, series, row), partnership, tools.texts());
    new GuestStore(tx).paired(new Row(row.order(), row.member(), row.pair(), note));
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                note,
                partnership.installation(),
                new Recipient.Person(member.user()),
                message,
                tools.clock().instant()));
  }

  private Meeting meeting(Tx tx, Partnership partnership, Series series, Row mine) {
    List<Member> members = tools.partnerships().members(tx, partnership.id());
    List<Member> together =
        new GuestStore(tx)
            .of(series.order()).stream()
                .filter(row -> row.pair() != null && row.pair().equals(mine.pair()))
                .flatMap(row -> member(members, row.member()))
                .toList();
    return new Meeting(
        together.stream()
            .filter(member -> !member.id().equals(mine.member()))
            .map(Member::name)
            .sorted()
            .toList(),
        Pairing.crosses(together.stream().map(Pairs::guest).toList()),
        recipe.prompts(partnership, Phase.DISCOVERY).stream()
            .map(Prompt::wording)
            .limit(2)
            .toList());
  }

  private static Stream<Member> member(List<Member> members, MemberId id) {
    return members.stream().filter(member -> member.id().equals(id));
  }

  private static Guest guest(Member member) {
    OrganisationId organisation = member.organisation();
    return new Guest(member.id().value(), organisation == null ? "" : organisation.value());
  }

  /** Who was with whom goes, with the notes that told it. */
  void forgetAll(Tx tx, Series series) {
    List<Row> rows = new ArrayList<>(new GuestStore(tx).of(series.order()));
    rows.forEach(row -> forget(tx, row));
    new GuestStore(tx).removeAll(series.order());
  }

  private void forget(Tx tx, Row row) {
    String note = row.note();
    if (note != null) {
      tools.outbox().forget(tx, note);
    }
  }

  /** The lists she is on. */
  int held(Tx tx, MemberId member) {
    return new GuestStore(tx).of(member).size();
  }

  /** She goes from all lists. */
  void forget(Tx tx, MemberId member) {
    for (Row row : new GuestStore(tx).of(member)) {
      forget(tx, row);
      new GuestStore(tx).remove(row.order(), member);
    }
  }
}
