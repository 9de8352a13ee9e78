package dev.srm.cloudformation;

import dev.srm.cloudformation.assembly.Manifest;
import dev.srm.cloudformation.syntax.TemplateParser;
import dev.srm.diagnostic.InputException;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import java.io.Reader;
import java.util.Map;

/**
 * Reads what {@code cdk synth} wrote: all stacks of an assembly, those of its stages included, as
 * one input.
 *
 * <p>The address of a resource is the construct path of its stack and its logical id, {@code
 * Prod/Service/Jobs4D9A}: what one stack takes from another is followed like any other reference.
 * Account and Region are those that the manifest gives a stack. An assembly that is not whole is
 * refused.
 */
public final class CdkAssemblyReader {

  private final TemplateSource source;

  /**
   * Returns a reader.
   *
   * @param source opens the files of the assembly
   */
  public CdkAssemblyReader(TemplateSource source) {
    this.source = source;
  }

  /**
   * Reads an assembly.
   *
   * @param name the name of its manifest as messages show it, with forward slashes
   * @param text the decoded manifest; it is read to its end and not closed
   * @param parameters values for parameters of the stacks, which beat the defaults
   * @param selection the properties to keep; references are followed through all of them
   * @throws InputException when the assembly is not whole, too new, or unsafe to read
   */
  public Reading read(
      String name, Reader text, Map<String, Value> parameters, AttributeSelection selection)
      throws InputException {
    Manifest manifest = Manifest.of(TemplateParser.parse(name, text));
    return new CdkAssembly(new TemplateFiles(name, source), parameters)
        .read(manifest, new SourceLocation(name, 1, 1), selection);
  }
}
