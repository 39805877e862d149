package folkmoot.slack;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks Slack once whose the bot token is, when the first request comes.
 *
 * <p>Bolt would ask while it is put together, and then Folkmoot could not start before Slack can be
 * reached; and it would remember for good when Slack had no answer.
 */
final class Authorization extends SingleTeamAuthorization {
  private final AtomicReference<@Nullable AuthTestResponse> known = new AtomicReference<>();

  Authorization(AppConfig config) {
    super(config, null);
  }

  @Override
  protected AuthTestResponse callAuthTest(String token, AppConfig config, MethodsClient client)
      throws IOException, SlackApiException {
    AuthTestResponse before = known.get();
    if (before != null) {
      return before;
    }
    AuthTestResponse answer = client.authTest(call -> call.token(token));
    if (answer.isOk()) {
      known.set(answer);
    }
    return answer;
  }
}
