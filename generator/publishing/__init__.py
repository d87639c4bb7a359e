"""Publishing: built trees as releases that a web server delivers, and the way back."""
