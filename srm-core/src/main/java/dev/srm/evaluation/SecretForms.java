package dev.srm.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises credentials by their name or their form. */
final class SecretForms {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int SHORTEST_BASE64 = 64;
  private static final int SHORTEST_ASSIGNMENT = 10;

  /** Forms that well-known issuers give their credentials. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
          Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
          Pattern.compile("\\bgh[pousr]_[0-9A-Za-z]{36}"),
          Pattern.compile("\\bgithub_pat_[0-9A-Za-z_]{22,}"),
          Pattern.compile("\\bglpat-[0-9A-Za-z_-]{20}"),
          Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
          Pattern.compile("\\b[rs]k_live_[0-9A-Za-z]{16,}"),
          Pattern.compile("\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\."),
          Pattern.compile("://[^/\\s:@]{1,80}:[^/\\s:@$<>{}]{3,80}@"));

  private static final Pattern NAME =
      Pattern.compile(
          ".*(?:passw(?:or)?d|passwd|passphrase|secret|token|api_?key|access_?key|private_?key"
              + "|pre_?shared_?key|credential|auth_?key|encryption_?key|signing_?key).*");

  /** Names that hold where a secret is, how long it lives or what it is called, not the secret. */
  private static final Pattern HARMLESS_NAME =
      Pattern.compile(
          ".*(?:arn|_id|_name|_path|_url|_uri|_endpoint|_file|_ttl|_expiry|_expiration|_length"
              + "|_type|_policy|_version|_region|_header|_enabled|_rotation|_alias)$"
              + "|.*(?:secretsmanager|secret_?arn|secret_?name|secret_?id|token_?url"
              + "|public_?key|access_?key_?id|key_?id|keyid|keyname).*");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?i)(?:passw(?:or)?d|passwd|secret|token|api_?key|private_?key)[A-Za-z0-9_]*\\s{0,4}[=:]"
              + "\\s{0,4}['\"]?[^\\s'\"$`{}<>()]{8,}");

  private static final Pattern NOT_A_SECRET =
      Pattern.compile(
          "(?i)true|false|null|none|enabled|disabled|\\*+|[0-9]{1,4}|arn:.*|https?://[^@]*"
              + "|/[A-Za-z0-9_./-]+|\\{\\{resolve:.*|ssm:.*|\\$\\{.*}|<.*>|secretsmanager:.*");

  private SecretForms() {}

  /** Returns how a text was recognised as a credential, or null when it was not. */
  static @Nullable String recognise(String name, String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return null;
    }
    if (hasForm(text)) {
      return "by its form";
    }
    if (NOT_A_SECRET.matcher(text.trim()).matches()) {
      return null;
    }
    if (isSecretName(name)) {
      return "by its name";
    }
    if (ASSIGNMENT.matcher(text).find() && text.length() > name.length() + SHORTEST_ASSIGNMENT) {
      return "by an assignment in the text";
    }
    String decoded = decodedBase64(text);
    return decoded == null ? null : recognise("", decoded);
  }

  private static boolean hasForm(String text) {
    return FORMS.stream().anyMatch(form -> form.matcher(text).find());
  }

  /** Whether something of this name is a credential, and not only about one. */
  static boolean isSecretName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return NAME.matcher(plain).matches() && !HARMLESS_NAME.matcher(plain).matches();
  }

  /** User data is often encoded; anything that is no text once decoded is not looked into. */
  private static @Nullable String decodedBase64(String text) {
    String packed = text.strip();
    if (packed.length() < SHORTEST_BASE64 || packed.indexOf(' ') >= 0) {
      return null;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(packed);
      String decoded = new String(bytes, StandardCharsets.UTF_8);
      return decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\0') < 0 ? decoded : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
