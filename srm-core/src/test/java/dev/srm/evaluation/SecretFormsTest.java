package dev.srm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFormsTest {

  @ParameterizedTest
  @CsvSource({
    "DB_PASSWORD, hunter2hunter2",
    "apiKey, 0123456789abcdef",
    "STRIPE_SECRET, s3cr3t-value",
    "tunnel1_preshared_key, 8charsAtLeast",
    "GITHUB_TOKEN, abcdefabcdef",
    "plain, AKIAABCDEFGHIJKLMNOP",
    "url, postgres://app:hunter22@db.internal/app"
  })
  void a_credential_is_recognised_by_name_or_form(String name, String text) {
    assertThat(SecretForms.recognise(name, text)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "DB_PASSWORD_SECRET_ARN, arn:aws:secretsmanager:eu-west-1:123456789012:secret:db",
    "TOKEN_TTL, 3600",
    "PASSWORD_POLICY, strict",
    "SECRET_NAME, orders/db",
    "PASSWORD, {{resolve:secretsmanager:db:SecretString:password}}",
    "TOKEN_URL, https://idp.example.com/token",
    "USE_TOKEN, true",
    "STAGE, prod",
    "PARAMETER_PASSWORD_PATH, /orders/db/password"
  })
  void what_only_points_at_a_credential_is_not_one(String name, String text) {
    assertThat(SecretForms.recognise(name, text)).isNull();
  }

  @Test
  void an_assignment_in_encoded_user_data_is_found() {
    String script =
        "#!/bin/bash\nexport DB_PASSWORD=correct-horse-battery-staple\nstart-app --now\n";
    String encoded = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8));

    assertThat(SecretForms.recognise("user_data", encoded))
        .isEqualTo("by an assignment in the text");
  }

  @Test
  void a_variable_that_is_filled_in_at_run_time_is_no_credential() {
    String script = "DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n";

    assertThat(SecretForms.recognise("user_data", script)).isNull();
  }
}
