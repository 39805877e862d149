package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A member as a round knows her.
 *
 * @param team with {@code user} as stored at first sight: one person, one handle
 * @param organisation null while none is known
 * @param zone where her working hours are
 * @param remind whether she may be reminded
 */
public record Person(
    MemberId member,
    TeamId team,
    UserId user,
    @Nullable OrganisationId organisation,
    ZoneId zone,
    boolean remind) {}
