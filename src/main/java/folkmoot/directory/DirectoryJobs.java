package folkmoot.directory;

import com.slack.api.model.User;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.schedule.Due;
import folkmoot.slack.Legible;
import folkmoot.slack.Premises;
import folkmoot.slack.SlackFailure;
import folkmoot.slack.SlackWeb;
import folkmoot.slack.SlackWebs;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up in Slack what the directory owes, one channel or person at a time, and lists each
 * channel again every day in case an event was lost.
 */
public final class DirectoryJobs implements Due {
  private static final Duration AGAIN = Duration.ofDays(1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * So many people are looked up in a minute by one installation; Slack takes 100 calls of {@code
   * users.info} (tier 4, https://docs.slack.dev/apis/web-api/rate-limits).
   */
  static final int A_MINUTE = 80;

  /** A channel that is not found may only have another id, of which Slack tells in any order. */
  static final Duration DOUBT = Duration.ofMinutes(5);

  private static final String NOT_THERE = "channel_not_found";
  private static final int LONGEST_NAME = 200;
  private static final Logger log = LoggerFactory.getLogger(DirectoryJobs.class);

  private final Database database;
  private final Attendance attendance;
  private final SlackWebs webs;

  public DirectoryJobs(Database database, Attendance attendance, SlackWebs webs) {
    this.database = database;
    this.attendance = attendance;
    this.webs = webs;
  }

  @Override
  public String name() {
    return "directory";
  }

  @Override
  public Optional<Instant> next() {
    return database.transact(tx -> new DirectoryStore(tx).nextDue());
  }

  @Override
  public void run(Instant now) {
    Map<TeamId, Integer> met = new HashMap<>();
    Optional<Look> look = due(now);
    while (look.isPresent()) {
      attempt(look.get(), now);
      TeamId installation = look.get().installation();
      if (look.get().user() != null && met.merge(installation, 1, Integer::sum) % A_MINUTE == 0) {
        Instant until = now.plus(MINUTE);
        database.run(tx -> new DirectoryStore(tx).pause(installation, until));
      }
      look = due(now);
    }
  }

  private Optional<Look> due(Instant now) {
    return database.transact(tx -> new DirectoryStore(tx).due(now));
  }

  private void attempt(Look look, Instant now) {
    try {
      SlackWeb web = webs.of(look.installation());
      if (look.user() == null) {
        list(web, look, now);
      } else {
        meet(web, look, look.user(), now);
      }
    } catch (SlackFailure.RateLimited limited) {
      Instant until = now.plus(limited.retryAfter());
      database.run(tx -> new DirectoryStore(tx).pause(look.installation(), until));
    } catch (SlackFailure.Unreachable unreachable) {
      Instant until =
          now.plus(Duration.ofMinutes(1L << Math.min(look.attempts() % Look.NOT_FOUND, 6)));
      database.run(
          tx -> {
            DirectoryStore store = new DirectoryStore(tx);
            store.postpone(look, until);
            // Where calls hang, thousands of looks must not hang one after the other.
            store.pause(look.installation(), now.plus(MINUTE));
          });
    } catch (SlackFailure gone) {
      if (gone instanceof SlackFailure.Gone all && all.isNotInstalled()) {
        database.run(tx -> attendance.sleep(tx, look.installation()));
        return;
      }
      log.warn("Looking up a channel or its people: {}", gone.getMessage());
      database.run(tx -> giveUp(tx, look, gone, now));
    }
  }

  private void giveUp(Tx tx, Look look, SlackFailure failure, Instant now) {
    DirectoryStore store = new DirectoryStore(tx);
    boolean notThere = failure instanceof SlackFailure.Gone gone && gone.error().equals(NOT_THERE);
    if (look.user() == null && notThere && !look.isSecond()) {
      new SightStore(tx).doubt(look, now.plus(DOUBT));
      return;
    }
    store.settle(look.channel(), look.user());
    if (look.user() == null) {
      store.forget(look.channel());
      if (notThere) {
        attendance.vanished(tx, look, NOT_THERE);
      }
    }
  }

  private void list(SlackWeb web, Look look, Instant now) {
    Found found = found(web, look.channel());
    database.run(
        tx -> {
          attendance.found(tx, look, found);
          new DirectoryStore(tx).owe(look, now.plus(AGAIN));
        });
  }

  private static Found found(SlackWeb web, ChannelId channel) {
    Premises premises = web.premises(channel);
    if (premises.closed() != null) {
      return new Found(premises, List.of());
    }
    List<UserId> present = web.members(channel);
    // Where Slack leaves out whether we are in it, its list tells.
    boolean inside = premises.inside() || present.contains(web.self());
    return new Found(
        new Premises(premises.name(), false, false, inside, premises.teams()), present);
  }

  private void meet(SlackWeb web, Look look, UserId id, Instant now) {
    User user = web.person(id);
    Person person = person(look, id, user);
    boolean ourselves = user.isBot() && web.self().equals(id);
    String team = person.bot() ? null : unknownTeam(web, person.origin());
    UserId colleague = ourselves && look.joining() ? colleague(web, look) : null;
    database.run(
        tx -> {
          DirectoryStore store = new DirectoryStore(tx);
          store.settle(look.channel(), id);
          if (team != null) {
            store.nameTeam(person.origin(), team);
          }
          attendance.met(tx, look, person);
          if (ourselves && look.joining()) {
            store.owe(Look.everybody(look.channel(), look.installation()), now);
            attendance.invited(tx, look, colleague);
          }
        });
  }

  /** Who brought us in, if she is of the workspace that installed us and no guest there. */
  private static @Nullable UserId colleague(SlackWeb web, Look look) {
    UserId inviter = look.inviter();
    if (inviter == null) {
      return null;
    }
    try {
      User user = web.person(inviter);
      boolean own = look.installation().value().equals(user.getTeamId());
      return own && !user.isRestricted() && !user.isUltraRestricted() ? inviter : null;
    } catch (SlackFailure.Refused | SlackFailure.Gone stranger) {
      return null;
    }
  }

  /** The name of a team met for the first time; null when it is known, or Slack does not tell. */
  private @Nullable String unknownTeam(SlackWeb web, TeamId team) {
    if (database.transact(tx -> new DirectoryStore(tx).teamName(team)).isPresent()) {
      return null;
    }
    try {
      return web.teamName(team);
    } catch (SlackFailure.Refused | SlackFailure.Gone untold) {
      return null;
    }
  }

  private static Person person(Look look, UserId id, User user) {
    String enterprise =
        user.getEnterpriseUser() == null ? null : user.getEnterpriseUser().getEnterpriseId();
    return new Person(
        look.channel(),
        id,
        new TeamId(user.getTeamId() == null ? look.installation().value() : user.getTeamId()),
        enterprise == null || enterprise.isBlank() ? null : new TeamId(enterprise),
        name(id, user),
        zone(user.getTz()),
        locale(user.getLocale()),
        user.isRestricted() || user.isUltraRestricted(),
        user.isBot() || id.value().equals("USLACKBOT"),
        user.isDeleted(),
        true);
  }

  /** What her colleagues see beside her messages. */
  private static String name(UserId id, User user) {
    var profile = user.getProfile();
    String name =
        Stream.of(
                profile == null ? null : profile.getDisplayName(),
                profile == null ? null : profile.getRealName(),
                user.getRealName(),
                user.getName())
            .filter(Objects::nonNull)
            .map(Legible::of)
            .filter(known -> !known.isBlank())
            .findFirst()
            .orElse(id.value());
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isBlank() ? null : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static @Nullable Locale locale(@Nullable String tag) {
    Locale locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
    return locale.getLanguage().isEmpty() ? null : Locale.forLanguageTag(locale.getLanguage());
  }
}
