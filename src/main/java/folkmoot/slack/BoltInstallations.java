package folkmoot.slack;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.installation.Installation;
import folkmoot.installation.Installations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our installations as Bolt knows them. Nothing is kept of the person who installed. */
final class BoltInstallations implements InstallationService {
  private final Installations installations;

  BoltInstallations(Installations installations) {
    this.installations = installations;
  }

  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean enabled) {
    if (enabled) {
      throw new UnsupportedOperationException("only the newest token is kept");
    }
  }

  @Override
  public void saveInstallerAndBot(Installer made) {
    boolean orgWide = Boolean.TRUE.equals(made.getIsEnterpriseInstall());
    String owner = orgWide ? made.getEnterpriseId() : made.getTeamId();
    installations.install(
        new Installation(
            new TeamId(owner),
            id(made.getEnterpriseId()),
            name(made, orgWide),
            new UserId(made.getBotUserId()),
            Objects.requireNonNullElse(made.getBotScope(), ""),
            made.getBotAccessToken()));
  }

  private static String name(Installer made, boolean orgWide) {
    String name =
        !(made instanceof DefaultInstaller known)
            ? null
            : orgWide ? known.getEnterpriseName() : known.getTeamName();
    return name == null ? "" : Legible.of(name);
  }

  @Override
  public void deleteBot(Bot bot) {
    deleteAll(bot.getEnterpriseId(), bot.getTeamId());
  }

  /** Nothing is kept of her. */
  @Override
  public void deleteInstaller(Installer installer) {}

  @Override
  public void deleteAll(String enterprise, String team) {
    TeamId first = team == null ? id(enterprise) : id(team);
    if (first != null) {
      installations.doubt(first, id(enterprise));
    }
  }

  /** Requests find their installation by {@link Tenancy} and {@link InstalledWebs}. */
  @Override
  public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
    return null;
  }

  @Override
  public @Nullable Installer findInstaller(String enterprise, String team, String user) {
    return null;
  }

  private static @Nullable TeamId id(@Nullable String said) {
    return said == null || said.isBlank() ? null : new TeamId(said);
  }
}
