package folkmoot.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import folkmoot.ids.TeamId;
import folkmoot.installation.Installation;
import folkmoot.installation.Installations;
import folkmoot.secret.NotOurs;
import folkmoot.store.StoreFailure;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the installation an event or a command came by. Of these alone Slack says which enterprise
 * the installing workspace belongs to; what is said beside a click may be the clicking person's.
 * Clicks, forms and shortcuts find theirs in {@link Acknowledge}, by the team {@link Payloads}
 * read.
 */
final class Tenancy implements Middleware {
  private static final Set<RequestType> NAMES_INSTALLER =
      Set.of(RequestType.Event, RequestType.Command);

  private final Installations installations;

  Tenancy(Installations installations) {
    this.installations = installations;
  }

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())
        || !NAMES_INSTALLER.contains(request.getRequestType())) {
      return chain.next(request);
    }
    Context context = request.getContext();
    if (context.getTeamId() == null) {
      context.setTeamId(context.getEnterpriseId());
    }
    try {
      found(context).ifPresent(installation -> tell(context, installation));
    } catch (StoreFailure failure) {
      if (!failure.isAway() || request.getRequestType() != RequestType.Command) {
        throw failure;
      }
    }
    return context.getTeamId() == null || !isKnown(request) ? Response.ok() : chain.next(request);
  }

  /** A command of nobody gets a word; an event of nobody has nobody to tell. */
  private static boolean isKnown(Request<?> request) {
    return request.getContext().getBotToken() != null
        || request.getRequestType() == RequestType.Command;
  }

  private Optional<Installation> found(Context context) {
    TeamId team = id(context.getTeamId());
    try {
      return team == null
          ? Optional.empty()
          : installations.of(team, id(context.getEnterpriseId()));
    } catch (NotOurs keyIsMissing) {
      return Optional.empty();
    }
  }

  private static @Nullable TeamId id(@Nullable String said) {
    return said == null || said.isBlank() ? null : new TeamId(said);
  }

  private static void tell(Context context, Installation installation) {
    context.setBotToken(installation.token());
    context.setBotUserId(installation.bot().value());
    context.setEnterpriseInstall(installation.orgWide());
  }
}
