package folkmoot.opera;

import folkmoot.OpenPost;
import folkmoot.asking.House;
import folkmoot.box.BoxJobs;
import folkmoot.box.Boxes.Slot;
import folkmoot.opera.Idea.Standing;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One OPERA among real parts, whose people a test moves. */
final class Played {
  private final Posts posts;
  static final String TOPIC = "How might we make the first visit easier?";

  final House house;
  final OperaTools needs;
  final Sights sights;
  final Moving moving;
  final Beginning beginning;
  final Writing writing;
  final Pairs pairs;
  final Regrouping regrouping;
  final Voting voting;
  final Conduct conduct;
  final Arranging arranging;
  final Naming naming;
  final Merging merging;
  final Results results;
  final OperaJobs jobs;
  final BoxJobs boxJobs;

  Played(Database database, Path keys, int people) {
    this.house = new House(database, keys, people, needs -> List.of());
    this.needs = new OperaTools(house.tools, house.boxes, true);
    this.sights = new Sights(needs);
    this.posts = new Posts(needs, sights);
    this.moving = new Moving(needs, sights, posts);
    this.beginning = new Beginning(needs, posts, moving, new SecureRandom());
    this.writing = new Writing(needs, sights, moving);
    this.pairs = new Pairs(needs, sights, posts, moving);
    this.regrouping = new Regrouping(needs, sights, posts, pairs);
    this.voting = new Voting(needs, sights);
    this.arranging = new Arranging(needs, posts);
    this.merging = new Merging(needs, sights, posts);
    this.naming = new Naming(needs, posts);
    this.results = new Results(needs, posts);
    this.conduct = new Conduct(needs, sights, posts, moving);
    this.jobs =
        new OperaJobs(
            needs,
            moving,
            posts,
            new OperaJobs.Aside(
                new Suggesting(needs, House.FINDER, posts),
                regrouping,
                new LastCall(needs, sights, posts)));
    this.boxJobs = new BoxJobs(database, house.boxes);
  }

  Beginning.Outcome begins(int person) {
    return begins(person, "req" + person);
  }

  Beginning.Outcome begins(int person, String request) {
    return begins(person, request, Map.of());
  }

  Beginning.Outcome begins(int person, String request, Map<String, String> more) {
    Map<String, String> values =
        new HashMap<>(Map.of(StartForm.TOPIC, TOPIC, StartForm.PACE, Pace.FIVE_DAYS.name()));
    values.putAll(more);
    boolean convenes = house.scene(person).convenes();
    return beginning.send(
        house.submission(person, House.HOMES + " " + request + " " + convenes, values));
  }

  Opera opera() {
    return house.database.transact(tx -> new OperaStore(tx).latest(House.HOMES)).orElseThrow();
  }

  Said joins(int person) {
    return beginning.join(house.click(person, opera().id()));
  }

  Writing.Outcome writes(int person, String... ideas) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < ideas.length; i++) {
      values.put(Writing.IDEA + i, ideas[i]);
    }
    return writing.send(house.submission(person, opera().id(), values));
  }

  Optional<Pairs.View> page(int person) {
    return pairs.open(house.click(person, opera().id())).what();
  }

  Pairs.Outcome forwards(int person, int version, boolean agrees, String... ideas) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < ideas.length; i++) {
      values.put(PairForm.IDEA + i, ideas[i]);
    }
    if (agrees) {
      values.put(Pairs.AGREE, Pairs.AGREE);
    }
    int pair =
        database(tx -> new SeatStore(tx).find(opera().id(), house.member(person)))
            .map(Seat::pair)
            .orElse(0);
    return forwards(person, pair + " " + version, values);
  }

  /** She sends the form of a pair's page that she opened before. */
  Pairs.Outcome forwards(int person, String page, Map<String, String> values) {
    return pairs.send(house.submission(person, opera().id() + " " + page, values));
  }

  Optional<Voting.View> ballot(int person) {
    return voting.open(house.click(person, opera().id())).what();
  }

  Voting.Outcome votes(int person, List<Idea> ideas) {
    Map<String, List<String>> values = new HashMap<>();
    ideas.forEach(idea -> values.put(Voting.IDEA + idea.number(), List.of("back")));
    return voting.send(
        new Submission(house.actor(person), "V", opera().id(), new FormValues(values)));
  }

  /** She wants an idea under a heading she writes. */
  Arranging.Outcome moves(int person, Idea idea, String heading) {
    return arranging.send(
        house.submission(
            person, opera().id(), Map.of(Arranging.IDEA, idea.id(), Arranging.NEW, heading)));
  }

  Naming.Outcome names(int person, Heading heading, String words) {
    return naming.send(
        house.submission(
            person, opera().id(), Map.of(Arranging.HEADING, heading.id(), Arranging.NEW, words)));
  }

  Said thinksSame(int person, Idea idea, Idea other) {
    return merging.suggest(
        house.submission(
            person, opera().id() + " " + idea.id(), Map.of(Merging.OTHER, other.id())));
  }

  /** On the first suggestion. */
  Said decides(int person, boolean one) {
    String same = house.database.transact(tx -> new SameStore(tx).of(opera().id())).get(0).id();
    return merging.decide(house.click(person, opera().id() + " " + same), one);
  }

  Said revives(int person, Idea idea) {
    return results.revive(house.click(person, opera().id() + " " + idea.id()));
  }

  List<Group> groups() {
    return Group.of(ideas(), house.database.transact(tx -> new HeadingStore(tx).of(opera().id())));
  }

  /** Her order: the place of each idea that has one. */
  Voting.Outcome orders(int person, Map<Idea, Integer> places) {
    Map<String, String> values = new HashMap<>();
    places.forEach((idea, place) -> values.put(Voting.IDEA + idea.number(), "" + place));
    return voting.send(house.submission(person, opera().id(), values));
  }

  Desk.Reply<Pairs.View> regroups(int person) {
    return regrouping.join(house.click(person, opera().id()));
  }

  void keepsApart(int person, String one, String other) {
    new KeepingApart(needs)
        .send(
            house.submission(
                person,
                House.HOMES.value(),
                Map.of(KeepingApart.ONE, one, KeepingApart.OTHER, other)));
  }

  Set<String> organisations(List<String> members) {
    return seats().stream()
        .filter(seat -> members.contains(seat.member().value()))
        .map(Seat::group)
        .collect(Collectors.toSet());
  }

  <T> T database(Function<Tx, T> work) {
    return house.database.transact(work);
  }

  Said does(int person, Conduct.Act act) {
    Opera opera = opera();
    return conduct.press(house.click(person, opera.id() + " " + opera.seen()), act);
  }

  /** To the end of the step, and what is due then. */
  void stepEnds() {
    Instant closes = opera().closesAt();
    if (closes != null) {
      house.pass(Duration.between(house.now(), closes));
    }
    work();
  }

  void work() {
    jobs.run(house.now());
    boxJobs.run(house.now());
  }

  List<Idea> ideas() {
    return house.database.transact(tx -> new IdeaStore(tx).of(opera().id()));
  }

  /** How an idea came out. */
  static Standing standing(Idea idea) {
    return Objects.requireNonNull(idea.standing());
  }

  List<Seat> seats() {
    return house.database.transact(tx -> new SeatStore(tx).of(opera().id()));
  }

  /** From which pair an idea comes, as the key still tells. */
  int pairOf(Idea idea) {
    return house.database.transact(
        tx ->
            needs
                .boxes()
                .read(tx, opera().box(), new Slot(Sights.IDEA, idea.id()))
                .map(Integer::parseInt)
                .orElse(0));
  }

  /** Whether it comes from her pair. */
  boolean isOwn(int person, Idea idea) {
    return database(tx -> new SeatStore(tx).find(opera().id(), house.member(person)))
        .map(Seat::pair)
        .filter(pair -> pair == pairOf(idea))
        .isPresent();
  }

  /** Everything the channel and people were told, words and blocks. */
  String told() {
    return house.database.transact(
        tx ->
            String.join(
                "\n",
                tx.handle()
                    .createQuery("select words || blocks from outbox order by id")
                    .mapTo(String.class)
                    .list()));
  }

  int pages() {
    return house.database.transact(
        tx -> tx.handle().createQuery("select count(*) from box_page").mapTo(Integer.class).one());
  }

  /** What would be posted anew in another channel. */
  List<String> goesAlong() {
    return house.database.transact(
        tx -> posts.openPosts(tx, opera()).stream().map(OpenPost::key).toList());
  }
}
