package folkmoot.wrong.pulse;

import com.slack.api.methods.MethodsClient;

/** Breaks: only the slack package calls Slack. */
final class CallsSlack {
  String token(MethodsClient methods) {
    return methods.toString();
  }
}
