package folkmoot.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingTest {
  private static final int MOST = 8;

  private static List<Guest> guests(int... sizes) {
    List<Guest> guests = new ArrayList<>();
    for (int o = 0; o < sizes.length; o++) {
      String name = "" + (char) ('A' + o);
      IntStream.rangeClosed(1, sizes[o]).forEach(i -> guests.add(new Guest(name + i, name)));
    }
    return guests;
  }

  @Test
  void as_many_pairs_cross_as_can_and_everybody_is_in_one() {
    for (int a = 0; a <= MOST; a++) {
      for (int b = 0; b <= MOST; b++) {
        for (int c = 0; c <= MOST; c++) {
          check(a, b, c);
        }
      }
    }
  }

  private static void check(int a, int b, int c) {
    List<Guest> guests = guests(a, b, c);
    List<List<Guest>> pairs = Pairing.of(guests, 7L * a + b);
    int n = guests.size();
    long crossing = pairs.stream().filter(Pairing::crosses).count();
    int possible = Math.min(n / 2, n - Math.max(a, Math.max(b, c)));
    assertThat(crossing).as("%d %d %d", a, b, c).isEqualTo(possible);
    if (n > 1) {
      assertThat(pairs.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(guests);
    }
    assertThat(pairs.stream().filter(pair -> pair.size() == 3).count())
        .isEqualTo(n > 1 && n % 2 == 1 ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 1", "3, 1", "4, 2"})
  void of_one_organisation_pairs_are_made_all_the_same(int people, int pairs) {
    assertThat(Pairing.of(guests(people), 1)).hasSize(pairs);
    assertThat(Pairing.of(guests(people), 1)).noneMatch(Pairing::crosses);
  }

  @Test
  void the_same_seed_gives_the_same_pairs_in_whatever_order_people_came() {
    List<Guest> guests = guests(5, 3, 2);
    List<Guest> shuffled = new ArrayList<>(guests);
    Collections.reverse(shuffled);
    assertThat(Pairing.of(shuffled, 42)).isEqualTo(Pairing.of(guests, 42));
    assertThat(Stream.of(1L, 2L, 3L, 4L).map(seed -> Pairing.of(guests, seed)).distinct())
        .as("another seed gives others")
        .hasSizeGreaterThan(1);
  }
}
