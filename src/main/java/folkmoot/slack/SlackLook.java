package folkmoot.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import folkmoot.ids.ChannelId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Slack how the app stands, and changes nothing. */
public final class SlackLook {
  private final MethodsClient methods;

  /** Asks by this connection. */
  public SlackLook(SlackConnection connection, String token) {
    this.methods = connection.slack().methods(token);
  }

  /** Asks who the app is. */
  public Greeting greeting() {
    try {
      AuthTestResponse answer = methods.authTest(r -> r);
      Map<String, List<String>> headers = answer.getHttpResponseHeaders();
      Instant time = header(headers, "Date").map(SlackLook::time).orElse(null);
      return answer.isOk()
          ? new Greeting.Known(answer.getTeam(), answer.getUser(), scopes(headers), time)
          : new Greeting.Refused(String.valueOf(answer.getError()), time);
    } catch (SlackApiException refused) {
      return new Greeting.Refused("HTTP " + refused.getResponse().code(), null);
    } catch (IOException none) {
      return new Greeting.Silent();
    }
  }

  /** Asks how the bot stands to a channel. */
  public Seat seat(ChannelId channel) {
    try {
      ConversationsInfoResponse answer = methods.conversationsInfo(r -> r.channel(channel.value()));
      return answer.isOk()
          ? new Seat.Seen(
              answer.getChannel().getName(),
              answer.getChannel().isMember(),
              answer.getChannel().isArchived())
          : new Seat.Refused(String.valueOf(answer.getError()));
    } catch (SlackApiException refused) {
      return new Seat.Refused("HTTP " + refused.getResponse().code());
    } catch (IOException none) {
      return new Seat.Silent();
    }
  }

  private static @Nullable Set<String> scopes(Map<String, List<String>> headers) {
    return header(headers, "x-oauth-scopes")
        .map(
            said ->
                Arrays.stream(said.split(","))
                    .map(String::strip)
                    .filter(scope -> !scope.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()))
        .orElse(null);
  }

  private static @Nullable Instant time(String said) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static Optional<String> header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }
}
