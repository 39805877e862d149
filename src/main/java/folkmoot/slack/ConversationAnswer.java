package folkmoot.slack;

import com.slack.api.methods.SlackApiTextResponse;
import folkmoot.ids.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code conversations.info} answers, with the parts Bolt's own class leaves out. */
final class ConversationAnswer implements SlackApiTextResponse {
  private boolean ok;
  private @Nullable String warning;
  private @Nullable String error;
  private @Nullable String needed;
  private @Nullable String provided;
  private transient Map<String, List<String>> httpResponseHeaders = Map.of();
  private @Nullable Channel channel;

  /** Fields of Slack's channel, named as Slack names them. */
  private static final class Channel {
    private @Nullable String name;
    private boolean isArchived;
    private boolean isFrozen;
    private boolean isMember;
    private @Nullable List<String> sharedTeamIds;
    private @Nullable List<String> connectedTeamIds;
    private @Nullable List<String> internalTeamIds;

    private Set<TeamId> teams() {
      return Stream.of(sharedTeamIds, connectedTeamIds, internalTeamIds)
          .filter(Objects::nonNull)
          .flatMap(List::stream)
          .map(TeamId::new)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  Premises premises() {
    Channel told = Objects.requireNonNull(channel, "channel");
    String name = told.name;
    return new Premises(
        name == null ? "" : name, told.isArchived, told.isFrozen, told.isMember, told.teams());
  }

  @Override
  public boolean isOk() {
    return ok;
  }

  @Override
  public void setOk(boolean ok) {
    this.ok = ok;
  }

  @Override
  public @Nullable String getWarning() {
    return warning;
  }

  @Override
  public void setWarning(@Nullable String warning) {
    this.warning = warning;
  }

  @Override
  public @Nullable String getError() {
    return error;
  }

  @Override
  public void setError(@Nullable String error) {
    this.error = error;
  }

  @Override
  public @Nullable String getNeeded() {
    return needed;
  }

  @Override
  public void setNeeded(@Nullable String needed) {
    this.needed = needed;
  }

  @Override
  public @Nullable String getProvided() {
    return provided;
  }

  @Override
  public void setProvided(@Nullable String provided) {
    this.provided = provided;
  }

  @Override
  public Map<String, List<String>> getHttpResponseHeaders() {
    return httpResponseHeaders;
  }

  @Override
  public void setHttpResponseHeaders(Map<String, List<String>> headers) {
    this.httpResponseHeaders = headers;
  }
}
