"""The assistant: from an empty profile to the live list, in five small pages."""
