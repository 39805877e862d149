package folkmoot.round;

import static folkmoot.round.World.person;
import static folkmoot.round.World.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.OrganisationId;
import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Share;
import folkmoot.privacy.Side;
import folkmoot.privacy.Sides;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a closed round tells of organisations; {@code World} has three, of every third person. */
class GroupsTest {
  private final Path directory;

  GroupsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void organisations_stand_side_by_side_in_words(Database database) {
    World world = new World(database, directory);
    Round round = world.open(45);
    answered(world, round, 45);

    world.workUntil(round.closesAt());

    Sides sides = aim(world.published(round)).sides();
    assertThat(sides.sides())
        .extracting(Side::group)
        .containsExactly(organisation(0), organisation(1), organisation(2));
    assertThat(sides.sides())
        .extracting(Side::from)
        .containsExactly(Share.MOST, Share.UNDER_HALF, Share.FEW);
    assertThat(sides.gaps()).contains(new Sides.Gap(organisation(0), organisation(2)));
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void of_organisations_too_small_nothing_is_told(Database database) {
    World world = new World(database, directory);
    Round round = world.open(12);
    answered(world, round, 12);

    world.workUntil(round.closesAt());

    assertThat(world.published(round).items())
        .extracting(ItemFigure::sides)
        .containsOnly(Sides.TOO_SMALL);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void what_is_kept_of_organisations_are_words_and_no_number(Database database) {
    World world = new World(database, directory);
    Round round = world.open(45);
    answered(world, round, 45);

    world.workUntil(round.closesAt());

    List<String> columns =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery(
                        """
                        select lower(column_name) from information_schema.columns
                        where lower(table_name) = 'published_side' order by 1
                        """)
                    .mapTo(String.class)
                    .list());
    List<String> shares =
        database.transact(
            tx ->
                tx.handle()
                    .createQuery("select from_share from published_side")
                    .mapTo(String.class)
                    .list());
    assertThat(columns)
        .containsExactly(
            "from_share",
            "kind",
            "name",
            "organisation_id",
            "place",
            "round_id",
            "side",
            "to_share");
    assertThat(shares).isNotEmpty().allMatch(word -> Share.valueOf(word).name().equals(word));
  }

  /** Changes of organisation hold from the next round, also for whoever answers after hers. */
  @ParameterizedTest
  @MethodSource(World.EACH)
  void who_restates_her_organisation_counts_for_the_old_one_this_time(Database database) {
    World world = new World(database, directory);
    Round round = world.open(15);
    for (int i = 0; i < 15; i++) {
      OrganisationId now = new OrganisationId(i == 0 ? "org_1" : "org_" + i % 3);
      world.answers.answer(round.id(), person(i, now), sheet(1 + i % 5));
    }

    world.workUntil(round.closesAt());

    // Of four and six people no organisation but one would be told of.
    assertThat(aim(world.published(round)).sides().sides())
        .extracting(Side::group)
        .containsExactly(organisation(0), organisation(1), organisation(2));
  }

  /** The next asking of the same question is held against the groups of this one. */
  @ParameterizedTest
  @MethodSource(World.EACH)
  void the_groups_of_the_last_asking_are_remembered(Database database) {
    World world = new World(database, directory);
    Round first = world.open(45);
    answered(world, first, 45);
    world.workUntil(first.closesAt());
    world.pass(Duration.ofDays(21));
    Round second = world.open(45);
    answered(world, second, 45);

    world.workUntil(second.closesAt());

    assertThat(aim(world.published(second)).sides()).isEqualTo(aim(world.published(first)).sides());
  }

  /** The first organisation chooses the upper points, the last the lower ones. */
  private static void answered(World world, Round round, int people) {
    for (int i = 0; i < people; i++) {
      int step = i / 3 % 2;
      world.answers.answer(round.id(), person(i), sheet(List.of(4, 3, 1).get(i % 3) + step));
    }
  }

  private static ItemFigure aim(PublishedRound round) {
    return round.items().get(0);
  }

  private static Group organisation(int number) {
    return Group.of(new OrganisationId("org_" + number), "org_" + number);
  }
}
