package dev.srm.maven;

import dev.srm.Credentials;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The secrets of the servers in {@code settings.xml}. */
final class ServerCredentials {

  private final Settings settings;
  private final SettingsDecrypter decrypter;

  ServerCredentials(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  /**
   * Returns the password of a server as the secret for any platform.
   *
   * @throws MojoExecutionException when there is no such server, or its password cannot be
   *     decrypted
   */
  Credentials of(String id) throws MojoExecutionException {
    Server server = settings.getServer(id);
    if (server == null) {
      throw new MojoExecutionException(
          "srm.serverId: settings.xml has no server \""
              + id
              + "\"; add it with the token as its"
              + " password");
    }
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new MojoExecutionException(
            "srm.serverId: the password of the server \""
                + id
                + "\" cannot be decrypted; check"
                + " settings-security.xml");
      }
    }
    Server open = result.getServer() == null ? server : result.getServer();
    String password = open.getPassword();
    if (password == null || password.isBlank()) {
      throw new MojoExecutionException(
          "srm.serverId: the server \"" + id + "\" in settings.xml has no password");
    }
    return Credentials.always(open.getUsername(), password);
  }
}
