package dev.srm;

import org.jspecify.annotations.Nullable;

/** The version of srm as the build wrote it into the jar. */
public final class Version {

  private Version() {}

  /** Returns the version, or {@code development} when srm runs from a source tree. */
  public static String ofTool() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
