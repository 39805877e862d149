package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.partnership.Member;
import java.time.ZoneId;
import java.util.Locale;

/** Members made up for tests. */
public final class People {
  private People() {}

  public static Member named(String name) {
    String id = name.replaceAll("[^A-Za-z0-9]", "");
    return new Member(
        new MemberId("mbr_" + id),
        new TeamId("T1"),
        new UserId("U" + id.toUpperCase(Locale.ROOT)),
        name,
        ZoneId.of("Europe/London"),
        false,
        null,
        true,
        null);
  }
}
