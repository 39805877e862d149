package folkmoot.export;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.export.Exports.Asked;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Parcels;
import folkmoot.slack.Click;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets an export as a file. */
class ParcelTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String HOMES = House.HOMES.value();

  private final Path keys;

  ParcelTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private House house(Database database) {
    return new House(database, keys, 12, needs -> List.of());
  }

  private static Exports exports(House house, boolean files) {
    return new Exports(house.tools, new Reading(house.tools, List::of), () -> null, files);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void without_files_and_without_an_address_there_is_nothing_to_press(Database database) {
    House house = house(database);
    assertThat(exports(house, false).ask(house.scene(0))).isInstanceOf(Asked.NoAddress.class);
    assertThat(exports(house, false).send(house.click(0, HOMES)))
        .isInstanceOf(Asked.NoAddress.class);
    assertThat(house.owed("export:")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_of_the_home_workspace_gets_one_however_often_she_presses(Database database) {
    House house = house(database);
    Exports exports = exports(house, true);
    assertThat(exports.send(inWindow(house, "V1"))).isInstanceOf(Asked.Sent.class);
    assertThat(exports.send(inWindow(house, "V1"))).isInstanceOf(Asked.Sent.class);
    assertThat(house.owed("export:")).hasSize(1);
    assertThat(exports.send(house.click(1, HOMES)))
        .as("a convener of another workspace")
        .isInstanceOf(Asked.NoAddress.class);
    assertThat(exports.send(house.click(3, HOMES))).isInstanceOf(Asked.NotConvening.class);
    assertThat(house.owed("export:")).hasSize(1);
    assertThat(exports.send(inWindow(house, "V2"))).isInstanceOf(Asked.Sent.class);
    assertThat(house.owed("export:")).as("asked for again").hasSize(2);
  }

  private static Click inWindow(House house, String window) {
    return new Click(house.actor(0), HOMES, null, null, window, "");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_is_made_for_whoever_convenes_when_it_is_sent(Database database) {
    House house = house(database);
    Parcels parcels = new ExportParcels(house.tools, new Reading(house.tools, List::of));
    assertThat(parcels.of(House.COUNCIL, new UserId("U0"), HOMES))
        .hasValueSatisfying(
            parcel -> {
              assertThat(parcel.name()).isEqualTo("folkmoot.zip");
              assertThat(parcel.bytes()).startsWith('P', 'K');
              assertThat(parcel.words()).contains("Only you can see this file");
            });
    assertThat(parcels.of(House.COUNCIL, new UserId("U3"), HOMES)).as("no convener").isEmpty();
    assertThat(parcels.of(new TeamId("T1"), new UserId("U0"), HOMES)).as("elsewhere").isEmpty();
  }
}
