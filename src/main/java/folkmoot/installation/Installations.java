package folkmoot.installation;

import folkmoot.ids.TeamId;
import folkmoot.installation.InstallationStore.Line;
import folkmoot.secret.NotOurs;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installations of Folkmoot. Whether one still holds is always for Slack to say: an event that
 * tells of its end may be late, and a refused call may have used a token that was replaced since.
 */
public final class Installations {
  private static final int LONGEST_NAME = 200;
  private static final Logger log = LoggerFactory.getLogger(Installations.class);

  private final Database database;
  private final TokenKeys keys;
  private final Supplier<Tenants> tenants;
  private final InstantSource clock;

  public Installations(
      Database database, TokenKeys keys, Supplier<Tenants> tenants, InstantSource clock) {
    this.database = database;
    this.keys = keys;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** A workspace or an enterprise installed Folkmoot, perhaps again: the new token is the one. */
  public void install(Installation made) {
    TokenKeys.Sealed token =
        keys.seal(made.token(), Installation.seal(made.owner(), made.enterprise()));
    Instant now = clock.instant();
    database.run(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          store.save(line(made, token), now);
          tenants.get().here(tx, reach(store, made.owner()));
        });
    log.info("Folkmoot was installed for {}", made.owner());
  }

  private static Line line(Installation made, TokenKeys.Sealed token) {
    String name = made.name();
    return new Line(
        made.owner(),
        made.enterprise(),
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
        made.bot(),
        made.scopes(),
        token,
        false,
        0);
  }

  /**
   * The installation a workspace uses: its own, else that of its enterprise, which need not be
   * named once it is known.
   *
   * @param enterprise the one this workspace belongs to, where Slack says so; null when it does
   *     not, and where the one it names may be somebody else's
   * @throws NotOurs when its token lies under a key that is not here
   */
  public Optional<Installation> of(TeamId team, @Nullable TeamId enterprise) {
    return database.transact(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          Optional<Line> own = present(store, team);
          if (own.isPresent()) {
            return own.map(this::opened);
          }
          Optional<TeamId> known = store.enterpriseOf(team);
          if (enterprise != null && !enterprise.equals(team) && known.isEmpty()) {
            present(store, enterprise).ifPresent(line -> store.belongs(team, enterprise));
          }
          return known
              .or(() -> Optional.ofNullable(enterprise))
              .flatMap(one -> present(store, one))
              .map(this::opened);
        });
  }

  /** The installation this workspace uses. */
  public Optional<Installation> of(TeamId team) {
    return of(team, null);
  }

  private static Optional<Line> present(InstallationStore store, TeamId owner) {
    return store.find(owner).filter(line -> line.token() != null);
  }

  private Installation opened(Line line) {
    String token =
        keys.open(
            Objects.requireNonNull(line.token()),
            Installation.seal(line.owner(), line.enterprise()));
    return new Installation(
        line.owner(), line.enterprise(), line.name(), line.bot(), line.scopes(), token);
  }

  /** Something says that this installation has ended; Slack is to be asked whether it has. */
  public void doubt(TeamId team, @Nullable TeamId enterprise) {
    database.run(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          doubt(store, team);
          if (enterprise != null && !enterprise.equals(team)) {
            doubt(store, enterprise);
          }
        });
  }

  private void doubt(InstallationStore store, TeamId owner) {
    if (store.hold(owner).filter(line -> line.token() != null).isPresent()) {
      store.look(owner, clock.instant(), 0);
    }
  }

  /** Takes the token away, if it is still this one, and lets what lives there sleep. */
  void remove(Installation ended) {
    database.run(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          Optional<Line> line = store.hold(ended.owner()).filter(l -> l.token() != null);
          if (line.isPresent() && opened(line.get()).token().equals(ended.token())) {
            store.remove(ended.owner(), clock.instant());
            tenants.get().gone(tx, reach(store, ended.owner()));
            log.info("Folkmoot is no longer installed for {}", ended.owner());
          }
        });
  }

  /** The doubt was unfounded: what went to sleep meanwhile wakes. */
  void confirm(Installation holds) {
    database.run(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          store.look(holds.owner(), null, 0);
          tenants.get().here(tx, reach(store, holds.owner()));
        });
  }

  /**
   * All that speak through this installation: its owner, and of an enterprise those workspaces that
   * have none of their own.
   */
  static Set<TeamId> reach(InstallationStore store, TeamId owner) {
    Set<TeamId> reach = new LinkedHashSet<>();
    reach.add(owner);
    store.workspacesOf(owner).stream()
        .filter(team -> present(store, team).isEmpty())
        .forEach(reach::add);
    return reach;
  }

  /**
   * Seals under the newest key whatever lies under an older one, and wakes what slept only because
   * a key was missing.
   */
  public void start() {
    database.run(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          int moved = 0;
          for (Line line : store.all()) {
            TokenKeys.Sealed token = line.token();
            if (token == null) {
              continue;
            }
            if (!keys.holds(token.key())) {
              log.error(
                  "The token of {} lies under the key {}, which is not here",
                  line.owner(),
                  token.key());
              continue;
            }
            moved += keys.isNewest(token.key()) ? 0 : reseal(store, line.owner());
            tenants.get().here(tx, reach(store, line.owner()));
          }
          if (moved > 0) {
            log.info("{} tokens lie under the newest key now", moved);
          }
        });
  }

  /** Held and read again, since somebody may install anew at this moment. */
  private int reseal(InstallationStore store, TeamId owner) {
    Line line = store.hold(owner).orElseThrow();
    TokenKeys.Sealed token = line.token();
    if (token == null || !keys.holds(token.key())) {
      return 0;
    }
    String seal = Installation.seal(line.owner(), line.enterprise());
    store.reseal(owner, keys.seal(keys.open(token, seal), seal));
    return 1;
  }

  /** Read by {@link InstallationJobs}. */
  Optional<Instant> nextLook() {
    return database.transact(tx -> new InstallationStore(tx).nextLook());
  }

  /** One whose token lies under a key that is not here cannot be asked about. */
  Optional<Doubted> doubted(Instant now) {
    return database.transact(
        tx -> {
          InstallationStore store = new InstallationStore(tx);
          Optional<Line> line = store.due(now);
          while (line.isPresent()) {
            TokenKeys.Sealed token = line.get().token();
            if (token != null && keys.holds(token.key())) {
              return Optional.of(new Doubted(opened(line.get()), line.get().looks()));
            }
            store.look(line.get().owner(), null, 0);
            line = store.due(now);
          }
          return Optional.empty();
        });
  }

  /** An installation of which something says that it has ended. */
  record Doubted(Installation installation, int looks) {}

  void lookAgain(Doubted doubted, Instant at) {
    database.run(tx -> lookAgain(tx, doubted.installation().owner(), at, doubted.looks() + 1));
  }

  private static void lookAgain(Tx tx, TeamId owner, Instant at, int looks) {
    new InstallationStore(tx).look(owner, at, looks);
  }
}
