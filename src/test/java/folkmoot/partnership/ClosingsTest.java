package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingsTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private static List<String> parted(House house) {
    return house.owed().stream().filter(line -> line.startsWith("parted:")).toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_are_told_once_that_an_organisation_is_gone(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      house.isShared(Set.of("T1", "T2"), List.of("UB", "U1", "U2", "U3", "U4"));
      assertThat(parted(house)).isEmpty();
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U3", "U4"));
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U3", "U4"));
      assertThat(parted(house))
          .as("Ana; Ben convened too, and is gone with his organisation")
          .isNotEmpty()
          .allMatch(line -> line.contains("*Wren Valley Trust* is not connected to <#C1>"))
          .doesNotHaveDuplicates()
          .hasSize(house.namesOfConveners(house.scene("U1").partnership()).size());
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_organisation_of_which_somebody_is_still_there_is_not_gone(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      house.isShared(Set.of("T1", "T2"), List.of("UB", "U1", "U2", "U3", "U4"));
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U2", "U3", "U4"));
      house.isShared(Set.of("T1", "T99"), List.of("UB", "U1", "U2", "U3", "U4"));
      house.isShared(Set.of("T1"), List.of("UB", "U1", "U2", "U3", "U4"));
      assertThat(parted(house)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_where_a_partnership_reads_is_a_closed_channel_put_before_conveners(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      house.isListed(new ChannelId("C9"), List.of("U1"));
      assertThat(house.blocks).as("our bot is not in it, and nobody minds").isEmpty();
      house.stands(Map.of("is_archived", true));
      house.stands(Map.of("is_archived", true));
      assertThat(house.blocks).containsExactly("C1 is_archived");
      house.stands(Map.of());
      house.stands(Map.of("is_archived", true));
      assertThat(house.blocks).as("again once it was open").hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_partnership_whose_channel_is_frozen_can_go_on_in_another(Database database) {
    try (House house = new House(database)) {
      Partnership partnership = house.isSetUp();
      ChannelId copy = new ChannelId("C9");
      house.isListed(copy, List.of("UB", "U1", "U3"));
      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).isEmpty();
      house.stands(Map.of("is_frozen", true));
      assertThat(house.moving.goOn(House.ana(), partnership.id(), copy)).isPresent();
    }
  }
}
