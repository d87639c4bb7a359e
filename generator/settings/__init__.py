"""Settings: files of the province office and of the communes, merged in layers."""
