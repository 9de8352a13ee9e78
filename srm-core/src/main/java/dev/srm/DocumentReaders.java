package dev.srm;

import dev.srm.cloudformation.CdkAssemblyReader;
import dev.srm.cloudformation.CloudFormationTemplateReader;
import dev.srm.cloudformation.changeset.ChangeSetPage;
import dev.srm.cloudformation.changeset.ChangeSetParser;
import dev.srm.diagnostic.InputException;
import dev.srm.document.DocumentFormat;
import dev.srm.document.InputAdvice;
import dev.srm.document.InputDocument;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import dev.srm.resource.Value;
import dev.srm.terraform.TerraformReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the reader for a document. */
final class DocumentReaders {

  private final AttributeSelection selection;

  DocumentReaders(AttributeSelection selection) {
    this.selection = selection;
  }

  /** Returns the attributes that the readers keep. */
  AttributeSelection selection() {
    return selection;
  }

  /** Reads one page of a change set. */
  ChangeSetPage changeSetPage(InputDocument document) throws InputException {
    try (Reader text = document.text()) {
      return ChangeSetParser.parse(document.name(), text);
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(document.name(), unreadable);
    }
  }

  Reading read(InputDocument document, DocumentFormat format, Map<String, Value> parameters)
      throws InputException {
    try {
      return switch (format) {
        case TERRAFORM_PLAN, TERRAFORM_STATE -> readTerraform(document);
        case CLOUDFORMATION_TEMPLATE -> readTemplate(document, parameters);
        case CDK_ASSEMBLY -> readAssembly(document, parameters);
        case SRM_REPORT -> throw new IllegalArgumentException("a report is read by its own reader");
        case CLOUDFORMATION_CHANGE_SET ->
            throw new IllegalStateException("a change set may take several documents");
      };
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(document.name(), unreadable);
    }
  }

  private Reading readTerraform(InputDocument document) throws InputException, IOException {
    try (InputStream json = document.utf8()) {
      return new TerraformReader(selection).read(document.name(), json);
    }
  }

  private Reading readTemplate(InputDocument document, Map<String, Value> parameters)
      throws InputException, IOException {
    CloudFormationTemplateReader reader =
        new CloudFormationTemplateReader(path -> openBeside(document, path));
    try (Reader text = document.text()) {
      return reader.read(document.name(), text, parameters, selection);
    }
  }

  private Reading readAssembly(InputDocument document, Map<String, Value> parameters)
      throws InputException, IOException {
    CdkAssemblyReader reader = new CdkAssemblyReader(path -> openBeside(document, path));
    try (Reader text = document.text()) {
      return reader.read(document.name(), text, parameters, selection);
    }
  }

  private static @Nullable Reader openBeside(InputDocument document, String path)
      throws IOException {
    try {
      InputDocument beside = document.beside(path).orElse(null);
      return beside == null ? null : beside.text();
    } catch (InputException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }
}
