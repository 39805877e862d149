package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.themes.Grouping.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThemeFinderTest {
  @Test
  void nobody_said_anything() {
    Grouping nothing = new ThemeFinder(new MiniLm()).find("What would good look like?", List.of());
    assertThat(nothing.themes()).isEmpty();
    assertThat(nothing.standing()).isEqualTo(Standing.DRAFT);
  }
}
